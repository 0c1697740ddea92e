/** Something about keeping answers that the learner must be told. */
export type Notice =
	| { code: 'no-storage'; detail: string }
	| { code: 'not-read'; detail: string }
	| { code: 'started-elsewhere' }
	| { code: 'storage-failed'; detail: string }
	| { code: 'damaged'; problems: readonly string[]; stored: readonly unknown[] }
	| { code: 'carried-over'; version: string; kept: number; setAside: number }
	| { code: 'older-version'; version: string; stored: readonly unknown[] };
