import { expect, test } from 'vitest';
import type { Section, StatementId } from '#core/model';
import { blocksOf, bySection, piecesOf } from '../../src/ui/reader/blocks';

const text = '# One\n- a bullet\n\nOne\nA paragraph.\n===\nTwo\nMore.';
const section = (id: string, title: string, start: number, end: number) =>
	({ id, title, level: 1, span: { start, end } }) as Section;
const sections = [
	section('s1', 'One', 0, text.indexOf('Two')),
	section('s2', 'Two', text.indexOf('Two'), text.length)
];
const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);

test('tells headings, bullets and paragraphs apart, without their marks', () => {
	const blocks = blocksOf(text, sections).map((block) => [block.kind, words(block.span)]);
	expect(blocks).toEqual([
		['heading', 'One'],
		['bullet', 'a bullet'],
		['paragraph', 'One'],
		['paragraph', 'A paragraph.'],
		['heading', 'Two'],
		['paragraph', 'More.']
	]);
});

test('puts each block into its section', () => {
	const groups = bySection(blocksOf(text, sections), sections);
	expect(groups.map((group) => [group.id, group.blocks.length])).toEqual([
		['s1', 4],
		['s2', 2]
	]);
});

test('cuts a block at its statements, loses no character, and lets the first of two have the words', () => {
	const id = (name: string) => name as StatementId;
	const pieces = piecesOf({ start: 10, end: 30 }, [
		{ id: id('a'), span: { start: 0, end: 14 } },
		{ id: id('b'), span: { start: 12, end: 20 } },
		{ id: id('c'), span: { start: 25, end: 90 } }
	]);
	expect(pieces).toEqual([
		{ span: { start: 10, end: 14 }, statement: 'a' },
		{ span: { start: 14, end: 20 }, statement: 'b' },
		{ span: { start: 20, end: 25 } },
		{ span: { start: 25, end: 30 }, statement: 'c' }
	]);
});
