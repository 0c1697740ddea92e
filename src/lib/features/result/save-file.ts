/** Hands a text over as a file: the browser keeps it where it keeps downloads; nothing is sent. */
export function saveFile(name: string, html: string): void {
	const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers read the file only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
