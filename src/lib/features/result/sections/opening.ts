import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block } from '#lib/core/export/section.ts';
import type { Summary } from '#lib/core/measures/summary.ts';

/** How much was answered, and what counts. */
export function openingBlocks({ answers, answered }: Summary): Block[] {
	const asked = answers.length;
	const text = answered === 0 ? m.result_lead_none({ asked }) : m.result_lead({ answered, asked });
	return [{ kind: 'text', tone: 'lead', text }];
}
