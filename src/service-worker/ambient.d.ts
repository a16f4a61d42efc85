/** What kit and vite put in at build time; their own types would bring the types of pages with them. */
declare module '$service-worker' {
	/** The path that the app lives under, found out where the worker runs. */
	export const base: string;
}
declare module '*?raw' {
	const text: string;
	export default text;
}
