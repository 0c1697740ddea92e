import type { ProjectedLesson } from '#lib/core/live/projected-lesson.ts';
import type { RoomPart } from '#lib/core/live/wire.ts';

/** Asks the server for the lesson as the room may read it now; rejects where there is no answer. */
export type AskForLesson = () => Promise<ProjectedLesson>;

const AGAIN_FIRST = 500;
const AGAIN_AT_MOST = 8000;

/**
 * The part of the lesson that the screen of the room holds. It is asked for anew whenever the room moves on
 * or something is shown, for it holds nothing before that. Until it comes, what was there stays.
 */
export class ProjectedCopy {
	#lesson = $state.raw<ProjectedLesson>() as ProjectedLesson;
	readonly #ask: AskForLesson;
	#has: string;
	#wanted: string;
	#asking = false;
	#again: ReturnType<typeof setTimeout> | undefined;

	constructor(lesson: ProjectedLesson, room: RoomPart | undefined, ask: AskForLesson) {
		this.#lesson = lesson;
		this.#ask = ask;
		this.#has = this.#wanted = namesOf(room);
	}

	get lesson(): ProjectedLesson {
		return this.#lesson;
	}

	/** Takes up where the room is now. */
	follow(room: RoomPart | undefined): void {
		if (!room) return;
		this.#wanted = namesOf(room);
		void this.#catchUp(AGAIN_FIRST);
	}

	/** Asks no more. */
	close(): void {
		clearTimeout(this.#again);
		this.#has = this.#wanted;
	}

	async #catchUp(wait: number): Promise<void> {
		clearTimeout(this.#again);
		if (this.#asking) return;
		this.#asking = true;
		try {
			while (this.#has !== this.#wanted) {
				const asked = this.#wanted;
				this.#lesson = await this.#ask();
				this.#has = asked;
			}
		} catch {
			const next = Math.min(wait * 2, AGAIN_AT_MOST);
			this.#again = setTimeout(() => void this.#catchUp(next), wait);
		} finally {
			this.#asking = false;
		}
	}
}

/** Everything of a room that decides what its screen may hold. */
function namesOf(room: RoomPart | undefined): string {
	if (!room) return '';
	const { from, to, revealed, struck, news } = room;
	return JSON.stringify([from, to, revealed, struck, news]);
}
