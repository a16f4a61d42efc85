/** Sections that are about the document and not of it: its references, its thanks, its links. */
import type { Section, SectionId } from '../model';

const APPARATUS =
	/^(?:[\divx]+[.)]?\s+)?(?:references|bibliography|works cited|literature(?: cited)?|further reading|see also|external links|acknowledge?ments?|(?:conflicts? of|competing) interests?|author contributions?|table of contents|contents|literatur(?:verzeichnis)?|einzelnachweise|weblinks|siehe auch|inhaltsverzeichnis|danksagung|bibliographie|références|notes et références|remerciements|voir aussi|bibliografía|referencias|agradecimientos|véase también|bibliografia|riferimenti|ringraziamenti|referências|agradecimentos|ver também)$/i;

/** The sections whose sentences state nothing of what the document is about; never the first, which may be all of it. */
export function apparatusOf(sections: readonly Section[]): ReadonlySet<SectionId> {
	const later = sections.slice(1).filter(({ title }) => APPARATUS.test(title.trim()));
	return new Set(later.map(({ id }) => id));
}
