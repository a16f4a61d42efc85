/** Folders of decks: a path on each deck, "Work/AI". A folder is there as long as some deck lies in it. */
import { shown } from '../text/shown';

const DEEPEST = 6;
const LONGEST = 60;

/** A path as it is kept: names trimmed, empty ones left out. "" is the top. */
export function folderOf(text: string): string {
	const names = shown(text).normalize('NFC').split('/');
	return names
		.map((name) => name.trim().replace(/\s+/g, ' ').slice(0, LONGEST).trim())
		.filter(Boolean)
		.slice(0, DEEPEST)
		.join('/');
}

/** True for a path that lies in a folder, or is it. */
export function liesIn(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}

/** The path after a folder was renamed or moved; one outside it stays. */
export function movedPath(path: string, from: string, to: string): string {
	return liesIn(path, from) ? folderOf(to + path.slice(from.length)) : path;
}

/** The item in another folder; at the top it has no such field. */
export function inFolder<Placed extends { folder?: string }>(item: Placed, folder: string): Placed {
	const { folder: _before, ...rest } = item;
	const path = folderOf(folder);
	return (path ? { ...rest, folder: path } : rest) as Placed;
}

export interface Folder<Item> {
	/** The last name of the path. */
	name: string;
	path: string;
	folders: Folder<Item>[];
	/** Those that lie here and not deeper, in the order given. */
	items: Item[];
	/** Those of the folders in it too. */
	all: Item[];
}

/** The folders by name, each with what lies in it; the top has the path "". */
export function folderTree<Item>(items: readonly Item[], pathOf: (item: Item) => string): Folder<Item> {
	const top: Folder<Item> = { name: '', path: '', folders: [], items: [], all: [] };
	for (const item of items) {
		let folder = top;
		folder.all.push(item);
		for (const name of pathOf(item).split('/').filter(Boolean)) {
			folder = childOf(folder, name);
			folder.all.push(item);
		}
		folder.items.push(item);
	}
	return sorted(top);
}

function childOf<Item>(folder: Folder<Item>, name: string): Folder<Item> {
	const found = folder.folders.find((one) => one.name === name);
	if (found) return found;
	const path = folder.path ? `${folder.path}/${name}` : name;
	const made: Folder<Item> = { name, path, folders: [], items: [], all: [] };
	folder.folders.push(made);
	return made;
}

function sorted<Item>(folder: Folder<Item>): Folder<Item> {
	const folders = folder.folders.map(sorted).sort((one, other) => one.name.localeCompare(other.name));
	return { ...folder, folders };
}
