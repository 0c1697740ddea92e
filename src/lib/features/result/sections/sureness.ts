import { m } from '#lib/i18n/paraglide/messages.js';
import type { Block, Section } from '#lib/core/export/section.ts';
import { STATED_CHANCE } from '#lib/core/measures/calibration.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import { confidenceNames } from '#lib/features/items/labels.ts';
import { answerLines, questionOf, whyLines } from './answer-words.ts';

const levels: readonly Confidence[] = ['guess', 'think-so', 'sure'];
/** Fewer answers than this draw no line worth looking at. */
const CHART_NEEDS = 5;
const ERRORS_SHOWN = 4;

/** How sure and how right went together, the surest mistakes first. */
export function surenessSection(lesson: Lesson, summary: Summary): Section {
	const { calibration, sureErrors } = summary;
	const { sure, right } = calibration.sureAndRight;
	const stated = levels.reduce((sum, level) => sum + calibration.levels[level].answers, 0);
	if (stated === 0) return section({ kind: 'text', text: m.result_sure_silent() });
	const blocks: Block[] = [
		{
			kind: 'text',
			text: sure === 0 ? m.result_sure_never() : m.result_sure_count({ right, sure })
		}
	];
	if (sureErrors.length > 0) blocks.push(errors(lesson, sureErrors));
	if (stated >= CHART_NEEDS) blocks.push(chart(summary));
	blocks.push(table(summary));
	return section(...blocks);
}

function section(...blocks: Block[]): Section {
	return { heading: m.result_sure(), blocks };
}

/** A long list would weigh more than it teaches: the rest is one click away. */
function errors(lesson: Lesson, answers: readonly Answer[]): Block {
	const entries = answers.map((answer) => ({
		...questionOf(lesson, answer),
		lines: [...answerLines(answer), ...whyLines(answer)]
	}));
	const blocks: Block[] = [{ kind: 'entries', entries: entries.slice(0, ERRORS_SHOWN) }];
	const rest = entries.slice(ERRORS_SHOWN);
	if (rest.length > 0) {
		const summary = m.result_sure_more({ count: rest.length });
		blocks.push({ kind: 'fold', summary, blocks: [{ kind: 'entries', entries: rest }] });
	}
	return { kind: 'columns', sections: [{ heading: m.result_sure_errors(), blocks }] };
}

function chart({ calibration }: Summary): Block {
	const bars = levels.flatMap((level) => {
		const { answers, right, share } = calibration.levels[level];
		if (share === undefined) return [];
		const text = m.result_chart_value({ right, answers });
		return [{ label: confidenceNames[level](), share, stated: STATED_CHANCE[level], text }];
	});
	return { kind: 'chart', name: m.result_chart_name(), even: m.result_chart_even(), bars };
}

function table({ calibration }: Summary): Block {
	return {
		kind: 'table',
		caption: m.result_sure_table(),
		head: [m.result_column_level(), m.result_column_answers(), m.result_column_right()],
		rows: levels.map((level) => {
			const { answers, right } = calibration.levels[level];
			return [confidenceNames[level](), String(answers), String(right)];
		})
	};
}
