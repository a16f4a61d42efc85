/** The first rows of a list, from the store's own index, while the finder still reads all cards. */
import type { Search } from '#core/browse/card-index';
import type { Card } from '#core/model';
import type { Repository } from '#storage/repository';

/** Those that come up first; none where the list is searched, or sorted in a way that the store does not know. */
export async function firstRows(
	repository: Repository,
	{ query, sort, reverse, deck }: Search,
	count: number
): Promise<Card[]> {
	if (query.kind !== 'all' || sort !== 'due' || reverse) return [];
	return repository.dueCards(deck, Infinity, count);
}
