/** The parts of a person's name, and whether two full names can be one person's. */
import type { NameMention } from '../names/names';
import { addressOf, contradict, givenGender, type Address } from './gender';

export interface PersonName {
	/** Lower case, without points and apostrophes: given names, then the surname. */
	parts: string[];
	/** jr, sr, ii, iii, iv. */
	suffix: string | undefined;
	/** What the title tells, and what title or given name tell. */
	titled: Address;
	address: Address;
	/** Names of the same text, suffix and kind of title have the same key. */
	key: string;
}

const normal = (text: string) => text.toLowerCase().replace(/[.’']/g, '').trim();
const PARTICLE = /^(?:de|van|von|der|den|la|le|del|della|di|da|dos|du|al|el|bin|ibn|ter|ten|zu)$/;

/** "Ludwig van Beethoven" and "van Beethoven": the particle belongs to the surname, and does not count. */
export function nameParts(text: string): string[] {
	const words = normal(text).replace(/^the /, '').split(/\s+/);
	const kept = words.filter((word, index) => index === words.length - 1 || !PARTICLE.test(word));
	return kept.length > 0 ? kept : words;
}

export function personName(mention: NameMention): PersonName {
	const parts = nameParts(mention.text);
	const suffix = mention.suffix === undefined ? undefined : normal(mention.suffix);
	const titled = addressOf(mention.title);
	const address = titled ?? (parts.length > 1 ? givenGender(parts[0] ?? '') : undefined);
	return { parts, suffix, titled, address, key: `${parts.join(' ')}|${suffix ?? ''}|${titled ?? ''}` };
}

/** "J" and "jane", "jane" and "jane". */
function agree(a: string, b: string): boolean {
	if (a === b) return true;
	return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

function givenAgree(a: string[], b: string[]): boolean {
	const shared = Math.min(a.length, b.length);
	for (let index = 0; index < shared; index++) if (!agree(a[index] ?? '', b[index] ?? '')) return false;
	return true;
}

/**
 * Zaha Hadid, Zaha Mohammad Hadid and Z. Hadid; J. Edgar Hoover and Edgar Hoover; Gabriel García Márquez and
 * García Márquez. Not: John and Jane Smith, George H. W. and George W. Bush, King Jr. and King Sr., Mr. and
 * Mrs. Pat Smith. Whether they are one also depends on who else is about.
 */
export function mayBeOne(a: PersonName, b: PersonName): boolean {
	if (a.parts.at(-1) !== b.parts.at(-1)) return false;
	// "Mr. Andrea Pirlo" is Andrea Pirlo, whatever a list of names says about Andrea.
	const sameGiven = a.parts[0] === b.parts[0];
	if (contradict(a.titled, b.titled) || (!sameGiven && contradict(a.address, b.address))) return false;
	if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return false;
	const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
	const given = [short.slice(0, -1), long.slice(0, -1)] as const;
	if (givenAgree(given[0], given[1])) return true;
	return short.length > 1 && short.every((part, index) => part === long[index + long.length - short.length]);
}
