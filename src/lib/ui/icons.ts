/** One path per icon, drawn by line in a box of 24 by 24. */
export const icons = {
	'quoted-claim': 'M4 5h16v11H11l-5 4v-4H4zM8 9.5h8M8 12.5h5',
	'retold-claim': 'M4 5h16v11H11l-5 4v-4H4zM8 10.5h7M12.5 8l2.5 2.5-2.5 2.5',
	'reported-finding': 'M6 3h9l4 4v14H6zM15 3v4h4M9 14l2.2 2.2L15.5 12',
	narration: 'M4 20l4-1 11-11-3-3L5 16zM14 7l3 3',
	'not-asked': 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM8 12h.01M12 12h.01M16 12h.01',
	supported: 'M5 12.5l4.5 4.5L19 7.5',
	partly: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 3.5v17',
	'not-addressed': 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0z',
	contradicted: 'M6 6l12 12M18 6L6 18',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	arrow: 'M5 12h14M13 6l6 6-6 6',
	external: 'M13 5h6v6M19 5l-9 9M16 14v5H5V8h5',
	print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
	download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
	hint: 'M9 17a6 6 0 1 1 6 0v2H9zM10 22h4',
	settings: 'M4 7h9M18 7h2M4 17h3M12 17h8M15.5 4.5v5M9.5 14.5v5'
} as const;

export type IconName = keyof typeof icons;
