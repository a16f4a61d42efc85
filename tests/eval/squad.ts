/** SQuAD 1.1 (Rajpurkar et al. 2016): what people thought worth asking of an encyclopedia's paragraph. */
import { findCandidates } from '#core/cards/candidates/find';
import type { Candidate } from '#core/cards/candidates/candidate';
import { normalAnswer } from '#core/cards/words';
import { openSource, type Source } from '#core/cards/document';
import type { NewId } from '#core/model';
import { prepare } from '#core/text/prepare';
import { countingIds } from '../fixtures/ids';

export interface SquadRow {
	title: string;
	text: string;
	qas: { question: string; answer_set: string[] }[];
}
