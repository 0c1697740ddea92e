import { expect, it } from 'vitest';
import { SaidOrShown, Verdict, Voice } from '../schema/vocabulary.ts';
import { aChoice } from '../testing/items.ts';
import { SAID_OR_SHOWN, VERDICTS, VOICES, optionsOf } from './options.ts';

it('has the fixed lists of the schema, in its order', () => {
	expect(VOICES).toEqual(Voice.options);
	expect(VERDICTS).toEqual(Verdict.options);
	expect(SAID_OR_SHOWN).toEqual(SaidOrShown.options);
});

it('gives a voice item the four voices, whatever options it carries', () => {
	expect(optionsOf(aChoice('narration', {}, { scale: 'voice' }))).toEqual([
		'quoted-claim',
		'retold-claim',
		'reported-finding',
		'narration'
	]);
});

it('gives a said-or-shown item its two', () => {
	expect(optionsOf(aChoice('said', {}, { scale: 'said-or-shown' }))).toEqual(['said', 'shown']);
});

it('gives any other item the options it lists, in their order', () => {
	const options = ['z', 'a'].map((id) => ({ id, text: id }));
	expect(optionsOf(aChoice('a', {}, { options }))).toEqual(['z', 'a']);
});

it('gives none to an item that lists none', () => {
	const { options: _options, ...item } = aChoice('a');
	expect(optionsOf(item)).toEqual([]);
});

it('hands out a list of its own that a caller may change', () => {
	const voice = aChoice('narration', {}, { scale: 'voice' });
	optionsOf(voice).reverse();
	expect(optionsOf(voice)[0]).toBe('quoted-claim');
});
