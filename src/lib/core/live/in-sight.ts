import type { LiveSession } from './live-session.ts';
import type { InSight } from './versioned-parts.ts';
import type { Audience } from './wire.ts';

/** What decides who may see what. */
export interface SightOf {
	session: Pick<LiveSession, 'revealed'>;
	/** At which version a seat’s first vote on a question was counted; undefined: it has not voted. */
	votedAt: (seat: string, item: string) => number | undefined;
}

/**
 * Which parts of a room somebody may have: the one place that decides it. The projector gets nothing of a
 * seat; a seat gets nothing of others before the teacher shows it and before it has voted itself.
 */
export function inSightOf(audience: Audience, { session, votedAt }: SightOf): InSight {
	return (part) => {
		if (part === 'room' || audience.kind === 'control') return 0;
		const [kind = '', item = ''] = splitAtColon(part);
		const isShown =
			kind === 'reasons' ||
			(kind === 'tally' && session.revealed[item]?.distribution !== undefined);
		if (audience.kind === 'projector') return part === 'counts' || isShown ? 0 : undefined;
		return isShown ? votedAt(audience.seat, item) : undefined;
	};
}

function splitAtColon(part: string): string[] {
	const at = part.indexOf(':');
	return at < 0 ? [part] : [part.slice(0, at), part.slice(at + 1)];
}
