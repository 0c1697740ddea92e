import type { ChoiceItem } from '../../../src/lib/core/schema/item.ts';
import type { Lesson } from '../../../src/lib/core/schema/lesson.ts';
import type { Passage } from '../../../src/lib/core/schema/passage.ts';
import type { Furniture } from './furniture.ts';
import type { HandMadeData } from './script.ts';

/** The interface's words, by key. */
export type Words = Partial<Record<string, string>>;

const CONFIDENCES = { guess: 'item_guess', 'think-so': 'item_think_so', sure: 'item_sure' };
const VOICES = ['quoted-claim', 'retold-claim', 'reported-finding', 'narration'];

/**
 * The page that somebody would write by hand for the same lesson: the same article, question, words,
 * styles and data as HTML, and one deferred script.
 */
export function handMadePage(
	lesson: Lesson,
	item: ChoiceItem,
	words: Words,
	furniture: Furniture
): string {
	const word = (key: string) => words[key] ?? key;
	const names = Object.fromEntries(
		VOICES.map((id) => [id, word(`item_voice_${id.replaceAll('-', '_')}`)])
	);
	const { scopes } = furniture;
	const data: HandMadeData = {
		scopes,
		lesson,
		item,
		names,
		words: {
			right: word('lesson_outcome_right'),
			wrong: word('lesson_outcome_not_this'),
			fits: word('lesson_why_it_fits'),
			again: word('lesson_look_again'),
			others: word('lesson_other_answers'),
			hint: word('lesson_hint'),
			retry: word('lesson_try_again'),
			onward: word('lesson_continue')
		}
	};
	return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(lesson.module.title)}</title>
<meta name="description" content="${escape(lesson.module.summary)}">
<link rel="icon" href="../../favicon.svg" type="image/svg+xml">
<script defer src="script.js"></script>
<style>${furniture.styles}</style>
${furniture.readingScript}
</head>
<body>
${furniture.header}
<main id="main" tabindex="-1">
<div class="lesson">
<div class="bar ${scopes.bar}"><h1 class="${scopes.bar}">${escape(lesson.module.title)}</h1></div>
<div class="desk ${scopes.desk}">
<div class="before">${article(lesson, item, word, scopes.article)}</div>
<div class="panel ${scopes.desk}">${question(item, names, word, furniture)}<div id="explanation"></div></div>
</div>
</div>
</main>
${furniture.footer}
<script type="application/json" id="lesson-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</body>
</html>`;
}

function article(
	lesson: Lesson,
	item: ChoiceItem,
	word: (key: string) => string,
	scope: string
): string {
	const source = lesson.sources.find(({ id }) => id === lesson.article.source);
	const asked = lesson.statements.find(({ id }) => id === item.statement);
	const text = (passage: Passage) =>
		passage.id === asked?.passage && asked.quote
			? escape(passage.text).replace(
					escape(asked.quote),
					(quote) => `<mark class="asked ${scope}">${quote}</mark>`
				)
			: escape(passage.text);
	const passages = lesson.passages
		.filter((passage) => passage.source === lesson.article.source)
		.map(
			(
				passage,
				index
			) => `<div class="passage ${passage.role} ${passage.wording} ${passage.id === asked?.passage ? 'now ' : ''}${scope}">
<span class="number ${scope}" aria-hidden="true">${index + 1}</span>
${passage.wording === 'summarised' ? `<span class="wording ${scope}">${word('lesson_in_summary')}</span>` : ''}
<p class="${scope}">${text(passage)}</p>
${passage.note ? `<p class="note ${scope}">${escape(passage.note)}</p>` : ''}
</div>`
		);
	return `<article class="clip ${scope}" aria-label="${word('lesson_the_article')}">
<p class="source ${scope}"><span>${escape(source?.publisher ?? '')} · ${escape(source?.dateNote ?? '')}</span>
<a href="${source?.url ?? ''}">${word('lesson_read_the_original')}</a></p>
${passages.join('\n')}
<button type="button" class="button ghost slim rest ${scope}">${word('lesson_whole_article')}</button>
</article>`;
}

function question(
	item: ChoiceItem,
	names: Record<string, string>,
	word: (key: string) => string,
	{ icons, scopes }: Furniture
): string {
	const options = Object.entries(names).map(
		([id, name], index) => `<label class="option voice ${id}">
<input type="radio" name="answer" value="${id}">${icons[id] ?? ''}
<span><strong>${name}</strong> <small>${word(`item_voice_${id.replaceAll('-', '_')}_meaning`)}</small></span>
<kbd aria-hidden="true">${index + 1}</kbd></label>`
	);
	const confidences = Object.entries(CONFIDENCES).map(
		([id, key]) =>
			`<label><input type="radio" name="confidence" value="${id}"><span>${word(key)}</span></label>`
	);
	return `<form class="question ${scopes.question}" aria-labelledby="prompt" data-missing="${word('item_choose_first')}" novalidate>
<h2 id="prompt" class="stop-heading ${scopes.question}" tabindex="-1">${escape(item.prompt)}</h2>
<fieldset class="bare options" role="radiogroup" aria-label="${word('item_your_answer')}">
${options.join('\n')}
</fieldset>
<fieldset class="bare sure ${scopes.sure}" role="radiogroup" aria-labelledby="sure">
<span id="sure">${word('lesson_how_sure_are_you')}</span>
<span class="segments">${confidences.join('')}</span>
</fieldset>
<p role="status" class="${scopes.question}"></p>
<p class="acts confirm ${scopes.question}">
<button type="button" class="button ghost ${scopes.question}">${word('lesson_show_hint')}</button>
<button type="submit" class="button ${scopes.question}" disabled>${word('lesson_check_answer')}</button>
</p>
</form>`;
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
