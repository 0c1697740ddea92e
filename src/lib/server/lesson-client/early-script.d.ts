declare module 'virtual:early-script' {
	/** The early script of lesson pages, bundled and minified, to stand inside a `<script>`. */
	const script: string;
	export default script;
}
