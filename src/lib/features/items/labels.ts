import { m } from '#lib/i18n/paraglide/messages.js';
import type { OpenItem, OpenItemOf } from '#lib/core/assigned/open-lesson.ts';
import type { Confidence, SaidOrShown, Verdict, Voice } from '#lib/core/schema/vocabulary.ts';

/** An option as a reader sees it: its name, and a word on what it means. */
export interface Label {
	id: string;
	name: string;
	meaning?: string;
}

export const voiceLabels: Record<Voice, () => Label> = {
	'quoted-claim': () => ({
		id: 'quoted-claim',
		name: m.item_voice_quoted_claim(),
		meaning: m.item_voice_quoted_claim_meaning()
	}),
	'retold-claim': () => ({
		id: 'retold-claim',
		name: m.item_voice_retold_claim(),
		meaning: m.item_voice_retold_claim_meaning()
	}),
	'reported-finding': () => ({
		id: 'reported-finding',
		name: m.item_voice_reported_finding(),
		meaning: m.item_voice_reported_finding_meaning()
	}),
	narration: () => ({
		id: 'narration',
		name: m.item_voice_narration(),
		meaning: m.item_voice_narration_meaning()
	})
};

export const verdictNames: Record<Verdict, () => string> = {
	supported: m.item_verdict_supported,
	partly: m.item_verdict_partly,
	'not-addressed': m.item_verdict_not_addressed,
	contradicted: m.item_verdict_contradicted
};

const saidOrShown: Record<SaidOrShown, () => Label> = {
	shown: () => ({
		id: 'shown',
		name: m.item_shown(),
		meaning: m.item_shown_meaning()
	}),
	said: () => ({
		id: 'said',
		name: m.item_said(),
		meaning: m.item_said_meaning()
	})
};

export const confidenceNames: Record<Confidence, () => string> = {
	guess: m.item_guess,
	'think-so': m.item_think_so,
	sure: m.item_sure
};

/** The options of a question with one answer, in the order they are shown. */
export function optionLabels(item: OpenItemOf<'choice' | 'verdict'>): Label[] {
	if (item.kind === 'verdict') {
		return Object.entries(verdictNames).map(([id, name]) => ({
			id,
			name: name()
		}));
	}
	switch (item.scale) {
		case 'voice':
			return Object.values(voiceLabels).map((label) => label());
		case 'said-or-shown':
			return Object.values(saidOrShown).map((label) => label());
		case 'own':
			return (item.options ?? []).map(({ id, text }) => ({ id, name: text }));
	}
}

/** Is this a question with one answer to pick? */
export function hasOptions<I extends OpenItem>(
	item: I
): item is Extract<I, { kind: 'choice' | 'verdict' }> {
	return item.kind === 'choice' || item.kind === 'verdict';
}
