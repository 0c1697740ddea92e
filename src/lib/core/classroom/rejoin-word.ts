import type { PickBelow } from './join-code.ts';

/** The words a learner may be given to come back to a seat: plain nouns of 4–6 letters, none of them in a seat name. */
export const REJOIN_WORDS: readonly string[] = `
	acorn anchor apple apron arch arrow atlas attic badge bagel bakery barn barrel basket beach
	beacon bench berry bottle bowl branch bread brick bridge brook brush bubble bucket button
	cabin cable cactus camera canal candle canoe canvas canyon carpet carrot castle cello chalk
	chart cherry circle city cliff clock cloth cloud coast cocoa comet corner cotton cradle
	crayon creek crown curve desert desk dinner door drawer dream drum engine fabric farm fence
	ferry field flute forest fork fossil frame fridge galaxy garage garden garlic gate ginger
	glove grain grape grass guitar hammer harp hill hotel igloo iron island jacket jelly jigsaw
	juice jungle kettle kite ladder lake lamp lawn leaf ledger letter lever light locket loom
	magnet mango marble market meadow medal melon mirror mitten moon motor muffin museum napkin
	needle noodle north notice ocean office onion orbit oven paddle page paint palace panel
	paper parcel park pasta path pebble pedal pencil pepper piano picnic pillow pilot pizza
	planet plank plate plaza pocket poem pond poster potato pulley puzzle quilt radio raft rail
	ramp recipe ribbon rice ring river road rocket roof room rope saddle sail salad sand sandal
	scarf school screen shed shelf shell ship shirt shore sign skate sketch sled sleeve slope
	soap sofa song soup south spark spiral sponge spoon square stable stairs stamp stone stool
	storm story stove street string studio sugar sunset swing table teapot tent ticket tile
	timber toast tomato torch towel tower town track trail train tray tunnel turnip vase velvet
	verse violin voyage wagon wallet water wave wheel window wool yard yogurt zipper
`
	.trim()
	.split(/\s+/);

const KNOWN = new Set(REJOIN_WORDS);

/** A rejoin word outside `taken`, drawn by `pick`; throws RangeError when none is free or `pick` leaves its range. */
export function makeRejoinWord(taken: readonly string[], pick: PickBelow): string {
	const used = new Set(taken);
	const free = REJOIN_WORDS.filter((word) => !used.has(word));
	if (free.length === 0) throw new RangeError('every rejoin word is taken');
	const word = free[pick(free.length)];
	if (word === undefined) throw new RangeError('pick went outside its range');
	return word;
}

/** The rejoin word that was typed, in small letters without spaces; undefined when it is none of the list. */
export function readRejoinWord(typed: string): string | undefined {
	const word = typed.replace(/\s/g, '').toLowerCase();
	return KNOWN.has(word) ? word : undefined;
}
