import { recover } from './recover.ts';
import type { Recovered } from './recover.ts';
import type { TrueClass } from './class-of.ts';
import { compareForms, readBank } from './forms.ts';
import { recoverMirror } from './mirror.ts';
import type { MirroredClass } from './mirror.ts';

/*
 * `npm run simulate`: classes whose discernment, leaning and over-confidence are known are answered by chance
 * and measured as real ones are. Prints the table of the README; fails when a measure does not recover what
 * is true. The same seed always prints the same.
 */

const CLASSES = 100;
const SEED = 20_261_124;
/** Of 95 % intervals, as many must hold the true value; the bootstrap of thirty learners runs a little short. */
const LEAST_COVERED = 0.85;

const DRAWS = 1000;
/** Of shares: one point. */
const MOST_DIFFERENCE = 0.01;

const usual: TrueClass = { learners: 30, dPrime: 1.5, c: 0, spread: 0.3, overConfidence: 0 };
const sorts: [string, TrueClass][] = [
	['guesses', { ...usual, dPrime: 0 }],
	['tells some apart', { ...usual, dPrime: 1 }],
	['tells some apart, and doubts', { ...usual, dPrime: 1.25, c: 0.6 }],
	['tells some apart, and believes', { ...usual, dPrime: 1.25, c: -0.6 }],
	['tells most apart', { ...usual, dPrime: 2.5 }],
	['is too sure', { ...usual, overConfidence: 0.15 }],
	['is not sure enough', { ...usual, overConfidence: -0.15 }]
];

const judging: MirroredClass = { learners: 30, dPrime: 1, learned: 0, spread: 0.3, slant: 0 };
const judgingSorts: [string, MirroredClass][] = [
	['judges both alike, and learns nothing', judging],
	['judges both alike, and learns much', { ...judging, learned: 1.5 }],
	['believes Democrats’ statements more', { ...judging, learned: 0.5, slant: 0.6 }],
	['believes Republicans’ statements more', { ...judging, learned: 0.5, slant: -0.6 }]
];
/** Of shares: the mean of two hundred classes is off by less than a point as a rule. */
const MOST_OFF = 0.025;

const rows = sorts.map(([name, is], at) => ({ name, ...recover(is, CLASSES, SEED + at) }));

console.log(`${CLASSES} classes of 30 for each row, 20 statements each\n`);
console.log(
	'| a class that … | share right | d′ true → found | in interval | c true → found | in interval | over-confidence true → found | difficulty, r |'
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const row of rows) console.log(line(row));

const forms = compareForms(readBank(), DRAWS, SEED);
const points = (share: number) => (share * 100).toFixed(1);
console.log(
	`\nExit less warm-up, ${forms.draws} draws, nothing learned: ${points(forms.difference)} points on average; 95 % of classes between ${points(forms.low)} and ${points(forms.high)}`
);

const mirrored = judgingSorts.map(([name, is], at) => ({
	name,
	...recoverMirror(is, 2 * CLASSES, SEED + at)
}));
console.log(`\n${2 * CLASSES} classes of 30 for each row, eight statements each\n`);
console.log(
	'| a class that … | gap true → found | in interval | interval | shares alone would say |'
);
console.log('| --- | --- | --- | --- | --- |');
for (const { name, true: is, found, covered, half, plain } of mirrored) {
	console.log(
		`| ${name} | ${points(is)} → ${points(found)} | ${Math.round(covered * 100)} % | ± ${points(half)} | ${points(plain)} |`
	);
}

const unequal = Math.abs(forms.difference) > MOST_DIFFERENCE ? ['forms are not equally hard'] : [];
const gaps = mirrored.flatMap(({ name, true: is, found, covered }) => [
	...(covered < LEAST_COVERED ? [`${name}: the gap is outside its interval too often`] : []),
	...(Math.abs(is - found) > MOST_OFF ? [`${name}: the gap is not recovered`] : [])
]);
const faults = [...unequal, ...gaps].concat(
	rows.flatMap((row) => faultsOf(row).map((fault) => `${row.name}: ${fault}`))
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function line({
	name,
	right,
	dPrime,
	c,
	overConfidence,
	difficulty
}: Recovered & { name: string }): string {
	const pair = (one: { true: number; found: number }) =>
		`${one.true.toFixed(2)} → ${one.found.toFixed(2)}`;
	const share = (value: number) => `${Math.round(value * 100)} %`;
	const cells = [
		name,
		share(right),
		pair(dPrime),
		share(dPrime.covered),
		pair(c),
		share(c.covered),
		pair(overConfidence),
		difficulty.toFixed(2)
	];
	return `| ${cells.join(' | ')} |`;
}

function faultsOf({ dPrime, c, overConfidence }: Recovered): string[] {
	return [
		...(dPrime.covered < LEAST_COVERED ? [`d′ is outside its interval too often`] : []),
		...(c.covered < LEAST_COVERED ? [`c is outside its interval too often`] : []),
		...(Math.abs(overConfidence.true - overConfidence.found) > 0.02
			? ['over-confidence is not recovered']
			: [])
	];
}
