/** What each kind of trouble with the storage means, in words for people. Loaded when there is one. */
export const WORDS = {
	quota:
		'The storage for this app is full. Nothing was saved just now; everything saved before is kept. ' +
		'Free some space on the device or delete a deck, then try again.',
	closed:
		'The browser closed the storage of this app. Nothing was saved just now; everything saved before is kept. ' +
		'Try again, or reload the page.',
	newer:
		'Your decks were saved by a newer version of Verso. They are kept as they are. ' +
		'Reload the page to get that version.',
	earlier:
		'Your decks were saved by an earlier version of Verso, and this one keeps them in another way. ' +
		'Nothing was changed yet.',
	stuck:
		'Your decks could not be brought to this version of Verso. They are kept as they were. ' +
		'Free some space on the device and try again, or save them to a file.',
	blocked:
		'Another tab holds an older version of your decks open. Everything is kept. ' +
		'Close the other tabs of Verso, then try again.',
	unavailable:
		'This browser does not let Verso store anything, so nothing could be kept. ' +
		'Leave the private window, or allow storage for this site in the settings of the browser.',
	unknown:
		'The storage of this app reported an error. Nothing was saved just now; everything saved before is kept. ' +
		'Try again, or reload the page.'
};
