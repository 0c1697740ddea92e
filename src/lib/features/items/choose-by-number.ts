const OPTIONS = 'input:is([type="radio"], [type="checkbox"]):enabled';

/**
 * Lets the keys 1–9 choose the n-th radio button or checkbox of an element while the focus is on one
 * of them. Text fields and selects keep their keys, and so do shortcuts with a modifier.
 */
export function chooseByNumber(node: HTMLElement, event: KeyboardEvent) {
	if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
	if (!/^[1-9]$/.test(event.key)) return;
	if (!(event.target instanceof Element && event.target.matches(OPTIONS))) return;
	const option = node.querySelectorAll<HTMLInputElement>(OPTIONS)[Number(event.key) - 1];
	if (!option) return;
	event.preventDefault();
	option.focus();
	option.click();
}
