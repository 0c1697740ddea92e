/** Has the service worker keep this page for offline use, where it came to life after the page. */
export function keepPage(): void {
	if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller) return;
	void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(location.pathname));
}
