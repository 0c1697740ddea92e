/** Brings what a teacher has just shown into view: nobody scrolls the room’s screen. */
export function intoView(node: HTMLElement): void {
	requestAnimationFrame(() => {
		node.scrollIntoView({ block: 'nearest' });
	});
}

/** A new question begins at its top. */
export function fromTop(): void {
	scrollTo(0, 0);
}
