/** The words of the made-up documents: enough of them that a search finds few. */
export const TOPICS: [deck: string, things: string[]][] = [
	['Rivers and dams', ['the Danube lock', 'the Mekong dam', 'the Elbe ferry', 'the Rhine barge fleet']],
	['Chips', ['the Hsinchu foundry', 'the Dresden fab', 'the lithography line', 'the wafer plant']],
	['Public health', ['the measles campaign', 'the clinic network', 'the malaria trial', 'the blood bank']],
	['Railways', ['the Gotthard tunnel', 'the night train', 'the signalling works', 'the freight corridor']],
	['Space', ['the lunar lander', 'the weather satellite', 'the Kourou launch site', 'the ion engine']],
	['Oceans', ['the reef survey', 'the trawler fleet', 'the buoy network', 'the sea wall']],
	['Energy', ['the offshore wind farm', 'the heat pump scheme', 'the uranium mine', 'the battery plant']],
	['Banking', ['the clearing house', 'the savings bank', 'the bond desk', 'the currency board']],
	['Cities', ['the tram line', 'the housing fund', 'the flood barrier', 'the market hall']],
	['Archaeology', ['the Uruk dig', 'the shipwreck', 'the burial mound', 'the clay archive']],
	['Forests', ['the cork harvest', 'the pine nursery', 'the fire watch', 'the logging road']],
	['Elections', ['the counting office', 'the postal vote', 'the district map', 'the polling firm']],
	['Music', ['the opera house', 'the record label', 'the organ workshop', 'the concert series']],
	['Farming', ['the seed vault', 'the rice terrace', 'the dairy union', 'the irrigation canal']],
	['Schools', ['the reading programme', 'the exam board', 'the village school', 'the language course']],
	['Software', ['the open compiler', 'the payment system', 'the map server', 'the search index']],
	['Law', ['the patent court', 'the ombudsman', 'the asylum ruling', 'the cartel case']],
	['Aviation', ['the turboprop line', 'the control tower', 'the glider school', 'the cargo hub']],
	['Medicine', ['the insulin study', 'the hip register', 'the eye hospital', 'the sleep laboratory']],
	['Trade', ['the container port', 'the coffee exchange', 'the customs union', 'the salt monopoly']]
];
export const GIVEN = [
	...['Ada', 'Bjorn', 'Chiara', 'Diego', 'Elif', 'Farah', 'Goran', 'Hanna', 'Ivo', 'Jelena', 'Kofi'],
	...['Lena', 'Marek', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Sven', 'Tomoko', 'Ulrich', 'Vera']
];
export const FAMILY = [
	...['Abe', 'Bauer', 'Costa', 'Dietrich', 'Eriksen', 'Fofana', 'Garcia', 'Haddad', 'Ivanov', 'Jansen'],
	...['Kowalski', 'Lindqvist', 'Moreau', 'Nakamura', 'Okafor', 'Petrov', 'Quiroga', 'Rossi', 'Schmidt'],
	...['Tanaka', 'Ueda', 'Varga', 'Weber', 'Xu', 'Yilmaz', 'Zeman']
];
export const CUES = ['said', 'argued', 'warned', 'reported', 'estimated', 'insisted'];
export const PLACES = [
	...['Lisbon', 'Tallinn', 'Osaka', 'Nairobi', 'Porto', 'Gdansk', 'Quito', 'Hanoi', 'Leipzig', 'Bergen'],
	...['Tunis', 'Lyon', 'Perth', 'Izmir', 'Accra', 'Turin', 'Malmo', 'Cork', 'Graz', 'Utrecht']
];
export const DEEDS = [
	...['employed', 'served', 'reached', 'lost', 'trained', 'moved', 'counted', 'repaired', 'paid for'],
	...['sheltered', 'replaced', 'tested', 'shipped', 'stored', 'saved', 'examined']
];
export const UNITS = ['people', 'tonnes', 'units', 'households', 'parts', 'crates', 'hours', 'samples'];
export const HEADINGS = [
	...['How it began', 'The first years', 'What it cost', 'Who opposed it', 'The turning point', 'Abroad'],
	...['What went wrong', 'The numbers', 'What came after', 'Open questions']
];
