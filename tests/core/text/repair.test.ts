import { expect, test } from 'vitest';
import { repair } from '#core/text/repair';

const repaired = (text: string) => repair(text).text;

test('decodes UTF-8 that was read as windows-1252 once or twice', () => {
	expect(repaired('It’s â€œfineâ€\u009d â€” really, she donâ€™t mind cafÃ©s')).toBe(
		'It’s “fine” — really, she don’t mind cafés'
	);
	expect(repaired('donÃ¢â‚¬â„¢t')).toBe('don’t');
});

test('leaves genuine accents alone', () => {
	const text = 'São Paulo, Ângela, À la carte, naïve, 20 °C, £5';
	expect(repair(text)).toEqual({ text, notices: [] });
});

test('tells a lost apostrophe from a lost dash and from lost quotation marks', () => {
	expect(repaired('Deep Seekโs claims')).toBe('Deep Seek’s claims');
	expect(repaired('lower costsโa phenomenon')).toBe('lower costs—a phenomenon');
	expect(repaired('drive innovationโโconstraint is the mother of innovationโโindicating limits')).toBe(
		'drive innovation—“constraint is the mother of innovation”—indicating limits'
	);
	expect(repaired('at ten oโclock the firmsโ owners said โwe must goโ and left')).toBe(
		'at ten o’clock the firms’ owners said “we must go” and left'
	);
	expect(repaired('from 1990�1995 it didn�t')).toBe('from 1990–1995 it didn’t');
});

test('never repairs genuine Thai', () => {
	const text = 'โรงเรียนอยู่ที่นี่ และโลกก็กว้าง';
	expect(repaired(text)).toBe(text);
});

test('says that something was repaired', () => {
	expect(repair('donโt').notices.map((notice) => notice.kind)).toEqual(['repaired']);
});

test('says how many characters were repaired, each once however often it was damaged', () => {
	const message = (text: string) => repair(text).notices[0]?.message;
	expect(message('donโt')).toMatch(/^1 character was damaged/);
	expect(message('It’s â€œfineâ€\u009d, cafÃ©s, 1990�1995')).toMatch(/^4 characters were damaged/);
	expect(message('donÃ¢â‚¬â„¢t, canâ€™t')).toMatch(/^2 characters were damaged/);
});
