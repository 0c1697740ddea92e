/*
 * These run in the page before its own scripts, so each is complete in itself.
 */

declare global {
	interface Window {
		/** Tells the bench a name and a number, with a space between. */
		benchReport?: (message: string) => void;
	}
}

/** Reports `ready` when the page says by `data-ready` that its script has taken over. */
export function reportReady(): void {
	const observer = new MutationObserver(() => {
		if (!document.querySelector('[data-ready]')) return;
		observer.disconnect();
		window.benchReport?.(`ready ${performance.now()}`);
	});
	observer.observe(document, { childList: true, subtree: true, attributeFilter: ['data-ready'] });
}

/**
 * Answers the first question as soon as the page lets anybody: chooses the first option and checks it
 * in the moment both can be used. Reports `asked` then, `answered` when the frame that shows the
 * feedback has been painted, and `ready` when the page's script has taken over.
 */
export function answerAtOnce(): void {
	const report = (name: string) => window.benchReport?.(`${name} ${performance.now()}`);
	let asked = false;
	let answered = false;
	let ready = false;

	const look = () => {
		if (!ready && document.querySelector('[data-ready]')) {
			ready = true;
			report('ready');
		}
		if (!asked) ask();
		else if (!answered && document.querySelector('form [role="status"]')?.textContent) {
			answered = true;
			requestAnimationFrame(() => {
				const painted = new MessageChannel();
				painted.port1.onmessage = () => report('answered');
				painted.port2.postMessage('');
			});
		}
		if (answered && ready) observer.disconnect();
	};

	const ask = () => {
		const option = document.querySelector<HTMLElement>('form [name="answer"]:enabled');
		const check = document.querySelector<HTMLElement>('form [type="submit"]:enabled');
		if (!option || !check) return;
		asked = true;
		report('asked');
		option.click();
		check.click();
	};

	const observer = new MutationObserver(look);
	observer.observe(document, {
		childList: true,
		subtree: true,
		characterData: true,
		attributeFilter: ['disabled', 'data-ready']
	});
}

/**
 * Reports, for every click that checks an answer, `painted`: the milliseconds from the click to the frame
 * after the announced sentence has changed.
 */
export function timeAnswers(): void {
	const sentence = () => document.querySelector('form [role="status"]')?.textContent ?? '';
	let clicked: number | undefined;
	let before = '';
	document.addEventListener(
		'click',
		({ target, timeStamp }) => {
			if (!(target instanceof Element) || !target.closest('form [type="submit"]')) return;
			clicked = timeStamp;
			before = sentence();
		},
		true
	);
	const observer = new MutationObserver(() => {
		if (clicked === undefined || sentence() === '' || sentence() === before) return;
		const from = clicked;
		clicked = undefined;
		requestAnimationFrame(() => {
			const painted = new MessageChannel();
			painted.port1.onmessage = () => {
				painted.port1.close();
				window.benchReport?.(`painted ${performance.now() - from}`);
			};
			painted.port2.postMessage('');
		});
	});
	observer.observe(document, { childList: true, subtree: true, characterData: true });
}
