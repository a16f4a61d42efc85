/** Files that the system opens with Verso: `file_handlers` of the manifest. */

/** https://wicg.github.io/web-app-launch/; Chromium on a computer has it. */
interface LaunchQueue {
	setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}
declare global {
	interface Window {
		launchQueue?: LaunchQueue;
	}
}

/** Calls `take` with the files that Verso was opened with, now and when it is opened with more. */
export function onLaunch(take: (files: File[]) => void): void {
	window.launchQueue?.setConsumer(({ files }) => {
		if (!files?.length) return;
		void Promise.all(files.map((handle) => handle.getFile())).then(take);
	});
}
