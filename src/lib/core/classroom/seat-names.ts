import type { PickBelow } from './join-code.ts';

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The first words of seat names: colours, weather, calm qualities; nothing said of a body, a mind or a people. */
export const SEAT_ADJECTIVES = wordsOf(`
	amber azure balmy breezy calm careful caring cheerful cloudy cobalt cool copper coral
	crimson crisp dappled drizzly emerald evening friendly frosty generous gentle glad golden
	helpful honest hopeful indigo kind lime mauve merry mild mint misty moonlit morning patient
	peaceful placid plum polite purple quiet rainy restful russet scarlet serene silver sincere
	spring starry steady still sunny teal thankful tidal topaz tranquil trusty warm winter
`);

/** The second words of seat names: animals and plants that nobody is insulted with, and few that are given names. */
export const SEAT_CREATURES = wordsOf(`
	acacia alder alpaca antelope aster avocet axolotl badger beetle bison bluebell bracken
	caribou cedar clover condor crane cricket crocus curlew cypress deer dolphin dove elk elm
	falcon fern finch gazelle gecko hare heron ibex ibis impala juniper koala larch lark
	lavender lemur llama lupin lynx magnolia maple marigold marlin marten minnow moss moth
	narwhal newt oak okapi osprey otter owl pelican pine plover poplar primrose puffin salmon
	seahorse sequoia sparrow spruce stork swan sycamore tern thistle toucan tulip turtle
	verbena yarrow zinnia
`);

/**
 * That many distinct seat names (`amber-otter`) outside `taken`, drawn by `pick`; throws RangeError
 * when fewer are free, or when `pick` leaves its range.
 */
export function makeSeatNames(count: number, taken: readonly string[], pick: PickBelow): string[] {
	const used = new Set(taken);
	const free = SEAT_ADJECTIVES.flatMap((first) =>
		SEAT_CREATURES.map((second) => `${first}-${second}`)
	).filter((name) => !used.has(name));
	if (count > free.length) throw new RangeError(`only ${String(free.length)} seat names are free`);
	const names: string[] = [];
	while (names.length < count) {
		const [name] = free.splice(pick(free.length), 1);
		if (name === undefined) throw new RangeError('pick went outside its range');
		names.push(name);
	}
	return names;
}
