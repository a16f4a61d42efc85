/** Keeps the screen awake while a session is on it, where the browser can; it lets go whenever the page is hidden. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | undefined;
	let over = false;
	const take = async (): Promise<void> => {
		if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		// Refused when the battery is low: the screen then sleeps as it always does.
		const taken = await navigator.wakeLock.request('screen').catch(() => undefined);
		if (over) await taken?.release();
		else lock = taken;
	};
	const again = () => void take();
	document.addEventListener('visibilitychange', again);
	again();
	return () => {
		over = true;
		document.removeEventListener('visibilitychange', again);
		void lock?.release();
	};
}
