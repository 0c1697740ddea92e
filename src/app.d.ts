declare global {
	namespace App {
		interface PageState {
			/** The stop of the lesson that this history entry shows. */
			stop?: string;
		}
	}
}

declare module 'virtual:early-script' {
	/** The early script of lesson pages, bundled and minified, to stand inside a `<script>`. */
	const script: string;
	export default script;
}

export {};
