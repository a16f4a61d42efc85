// The id is known only on the device: the fallback page serves it.
export const prerender = false;
export const ssr = false;
