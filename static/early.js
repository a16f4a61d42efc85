// Runs before the first paint: the theme that was chosen, whether there are decks already, and the browser's
// offer to install, which may come before any other script.
(function () {
	try {
		var root = document.documentElement;
		var theme = localStorage.getItem('verso-theme');
		if (theme === 'light' || theme === 'dark') {
			root.dataset.theme = theme;
			document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
				meta.content = theme === 'dark' ? '#15171b' : '#faf6ef';
			});
		}
		if (localStorage.getItem('verso-decks')) root.dataset.decks = 'yes';
	} catch {
		// Storage is switched off: the system's theme it is.
	}
	addEventListener('beforeinstallprompt', function (event) {
		event.preventDefault();
		window.versoInstall = event;
	});
})();
