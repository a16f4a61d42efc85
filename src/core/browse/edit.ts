/** Changing a search that stands in the field, term by term: what the filters beside it do. */
import type { Query, Term } from './query';

/** The terms that all have to hold, and the rest of the search as it is. */
function parts(query: Query): Query[] {
	if (query.kind === 'all') return [];
	return query.kind === 'and' ? query.parts : [query];
}

function whole(found: Query[]): Query {
	const [only] = found;
	if (!only) return { kind: 'all' };
	return found.length === 1 ? only : { kind: 'and', parts: found };
}

/** The term of a kind that has to hold, if there is one. */
export function termIn<Kind extends Term['kind']>(
	query: Query,
	kind: Kind
): (Term & { kind: Kind }) | undefined {
	return parts(query).find((part): part is Term & { kind: Kind } => part.kind === kind);
}

/** The search with this term in the place of those of its kind; without a term, with none of the kind. */
export function withTerm(query: Query, kind: Term['kind'], term: Term | undefined): Query {
	const others = parts(query).filter((part) => part.kind !== kind);
	return whole(term ? [...others, term] : others);
}
