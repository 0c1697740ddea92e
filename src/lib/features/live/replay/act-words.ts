import { m } from '#lib/i18n/paraglide/messages.js';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { LiveAct, Revelation } from '#lib/core/schema/live.ts';
import { stopWords } from '../stop-words.ts';

/** What a teacher did, in a few words; `again` where a session that had ended began once more. */
export function actWords(act: LiveAct, path: readonly Stop[], again = false): string {
	switch (act.type) {
		case 'opened':
			return again ? m.live_replay_reopened() : m.live_replay_opened();
		case 'stepped': {
			const [from, to] = [stopWords(path, act.from), stopWords(path, act.to)];
			return act.from === act.to
				? m.live_replay_stepped({ where: from })
				: m.live_replay_stepped_span({ from, to });
		}
		case 'paced':
			return act.by === 'teacher' ? m.live_replay_paced_teacher() : m.live_replay_paced_student();
		case 'revealed':
			return revealed[act.what]({ where: stopWords(path, act.item) });
		case 'hid':
			return hid[act.what]({ where: stopWords(path, act.item) });
		case 'revoted':
			return m.live_replay_revoted({ where: stopWords(path, act.item) });
		case 'ended':
			return act.home ? m.live_replay_ended_home() : m.live_replay_ended();
		case 'paused':
		case 'resumed':
		case 'shown':
		case 'withdrawn':
		case 'locked':
		case 'unlocked':
		case 'froze':
		case 'thawed':
			return plain[act.type]();
	}
}

type Where = (inputs: { where: string }) => string;

const revealed: Record<Revelation, Where> = {
	record: m.live_replay_revealed_record,
	distribution: m.live_replay_revealed_distribution,
	key: m.live_replay_revealed_key
};
const hid: Record<Exclude<Revelation, 'key'>, Where> = {
	record: m.live_replay_hid_record,
	distribution: m.live_replay_hid_distribution
};
const plain = {
	paused: m.live_replay_paused,
	resumed: m.live_replay_resumed,
	shown: m.live_replay_shown,
	withdrawn: m.live_replay_withdrawn,
	locked: m.live_replay_locked,
	unlocked: m.live_replay_unlocked,
	froze: m.live_replay_froze,
	thawed: m.live_replay_thawed
};
