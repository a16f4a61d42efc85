/** How five languages name who says something. Patterns of whole words, joined by "|". */
export interface ForeignCues {
	/** Verbs of saying, in the forms that reports use. */
	says: string;
	/** Verbs that deny what their clause says. */
	denies: string;
	/** "According to". */
	according: string;
	/** What begins a clause that is said. */
	that: string;
	/** Words before a name that are no part of it. */
	articles: RegExp;
	/** Every noun has a capital: one capital tells nothing. */
	capitalNouns: boolean;
}

export const FOREIGN_CUES: Record<string, ForeignCues> = {
	de: {
		says: 'sagte|sagt|erklärte|erklärt|meinte|meint|betonte|betont|schrieb|schreibt|antwortete|antwortet|forderte|fordert|warnte|warnt|kritisierte|kritisiert|behauptete|behauptet|berichtete|berichtet|ergänzte|ergänzt|fügte hinzu|argumentierte|argumentiert|versicherte|versichert|glaubt|rief|fragte|entgegnete|erwiderte|mahnte|mahnt|räumte ein|teilte mit',
		denies: 'bestritt|bestreitet|leugnete|leugnet|bezweifelte|bezweifelt|dementierte|dementiert',
		according:
			'Laut|Nach Ansicht von|Nach Meinung von|Nach Angaben von|Nach Auffassung von|Nach den Worten von',
		that: ', dass|, daß',
		articles: /^(?:der|die|das|den|dem|ein|eine|einer|herr|frau|dr|prof)$/i,
		capitalNouns: true
	},
	fr: {
		says: "dit|a dit|déclare|a déclaré|déclarait|affirme|a affirmé|explique|a expliqué|expliquait|estime|a estimé|souligne|a souligné|ajoute|a ajouté|écrit|a écrit|répond|a répondu|précise|a précisé|assure|a assuré|soutient|a soutenu|avertit|a averti|rappelle|a rappelé|répondit|demanda|s'exclame|s’exclame|confie|a confié|reconnaît|a reconnu|raconte",
		denies: 'nie|a nié|dément|a démenti|conteste|a contesté',
		according: "Selon|D’après|D'après|Pour",
		that: " que| qu’| qu'",
		articles: /^(?:le|la|les|l|un|une|m|mme|monsieur|madame)$/i,
		capitalNouns: false
	},
	es: {
		says: 'dijo|dice|ha dicho|afirmó|afirma|ha afirmado|declaró|declara|explicó|explica|señaló|señala|aseguró|asegura|añadió|añade|escribió|escribe|sostuvo|sostiene|advirtió|advierte|respondió|responde|manifestó|subrayó|recordó|indicó|apuntó|comentó|preguntó|reconoció|admitió',
		denies: 'negó|niega|ha negado|desmintió|desmiente',
		according: 'Según|De acuerdo con',
		that: ' que',
		articles: /^(?:el|la|los|las|un|una|don|doña|sr|sra)$/i,
		capitalNouns: false
	},
	it: {
		says: 'ha detto|dice|disse|ha dichiarato|dichiara|dichiarò|ha affermato|afferma|affermò|ha spiegato|spiega|spiegò|ha aggiunto|aggiunge|aggiunse|ha scritto|scrive|scrisse|sostiene|ha sostenuto|ha risposto|risponde|rispose|ha ricordato|ricorda|ha sottolineato|sottolinea|avverte|ha avvertito|ha assicurato|assicura|racconta|ha raccontato|ha ammesso|ammette',
		denies: 'nega|ha negato|negò|smentisce|ha smentito',
		according: 'Secondo|Per',
		that: ' che',
		articles: /^(?:il|lo|la|i|gli|le|l|un|uno|una|signor|signora|dott)$/i,
		capitalNouns: false
	},
	pt: {
		says: 'disse|diz|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|acrescenta|escreveu|escreve|garantiu|garante|alertou|alerta|respondeu|responde|sublinhou|sublinha|defendeu|defende|lembrou|lembra|destacou|destaca|admitiu|admite|perguntou|considera|considerou',
		denies: 'negou|nega|desmentiu|desmente',
		according: 'Segundo|De acordo com|Para',
		that: ' que',
		articles: /^(?:o|a|os|as|um|uma|dom|dona|sr|sra)$/i,
		capitalNouns: false
	}
};
