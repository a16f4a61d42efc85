/** What a learner does to the speakers of a draft or a deck, as data: it can be listed, replayed and named. */
import type { DraftCard, SpeakerId, StatementId } from '../../model';
import {
	describeSpeaker,
	keepApart,
	mergeSpeakers,
	renameSpeaker,
	splitSpeaker,
	type SpeakersState
} from './speakers-edit';

export type SpeakerEdit =
	| { do: 'rename'; speaker: SpeakerId; name: string }
	| { do: 'describe'; speaker: SpeakerId; description: string }
	| { do: 'merge'; speaker: SpeakerId; into: SpeakerId }
	/** Two names that are alike are two people: nobody asks again. */
	| { do: 'apart'; speaker: SpeakerId; other: SpeakerId }
	/** Gives statements to somebody new, or to a speaker who is there. */
	| { do: 'split'; speaker: SpeakerId; to: { id: SpeakerId; name: string }; statements: StatementId[] };

/** The reading and cards after the edit. */
export function applySpeakerEdit<Card extends DraftCard>(
	state: SpeakersState<Card>,
	edit: SpeakerEdit
): SpeakersState<Card> {
	switch (edit.do) {
		case 'rename':
			return renameSpeaker(state, edit.speaker, edit.name);
		case 'describe':
			return describeSpeaker(state, edit.speaker, edit.description);
		case 'merge':
			return mergeSpeakers(state, edit.speaker, edit.into);
		case 'apart':
			return keepApart(state, edit.speaker, edit.other);
		case 'split':
			return splitSpeaker(state, edit.speaker, edit.to, edit.statements);
	}
}

/** What a message calls it: "renamed a speaker to Yann LeCun". */
export function nameSpeakerEdit(edit: SpeakerEdit): string {
	if (edit.do === 'rename') return `renamed a speaker to ${edit.name}`;
	if (edit.do === 'describe') return 'described a speaker';
	if (edit.do === 'merge') return 'merged two speakers';
	if (edit.do === 'apart') return 'kept two speakers apart';
	return `gave ${edit.statements.length === 1 ? 'a statement' : `${edit.statements.length} statements`} to ${edit.to.name}`;
}
