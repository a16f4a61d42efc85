/** How a meeting runs rather than what it is about: motions, minutes, turns, thanks. */

/** Motions and minutes, wherever in a sentence they stand. */
const MOTION =
	/\b(?:call(?:s|ed|ing)? (?:the|this|our) (?:meeting|session|committee|hearing|house) (?:back )?to order|mov(?:e|es|ed|ing) (?:to|that we) (?:approve|adjourn|adopt|accept|table|amend|close|postpone|go into|note)|(?:second(?:s|ed|ing)?|approv(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|accept(?:s|ed|ing)?) the (?:motion|minutes|agenda)|mov(?:e|es|ed) the (?:motion|minutes|item|recommendation)|minutes of (?:the|our) (?:last|previous)|the (?:meeting|session|hearing) (?:is|was|stands|will be) (?:adjourned|closed|opened|called)|all (?:those )?in favou?r\b[.,]|agenda item|papers? to note)\b/iu;

/** What is said in a room about the talk itself. */
const ROOM =
	/\b(?:let['’]s|i (?:can['’]t|cannot|couldn['’]t|won['’]t) (?:comment|answer|say|speak)|adjourn(?:s|ed|ment)?|items? on (?:the|our|today['’]s) agenda|(?:turn|move|come|go)(?:s|ed|ing)? (?:now )?(?:on |back )?to (?:item|agenda|paper|question|questions|the next|our next|you)|(?:the|our|my) (?:next|first|last|final) (?:items?|questions?|speakers?|witness(?:es)?|set of questions)|take a (?:short )?(?:break|vote)|(?:opening|introductory|closing) remarks|(?:yield|give|have) (?:you |me )?the floor|for the record,? (?:i|my)|follow[- ]up question)\b/iu;

/** What a speaker says of the talk itself: what they would like to ask, whom they thank. */
const OPENING =
	/^(?:and |but |so |well |okay |now |then |just |again |also |yes |no |obviously |,)*(?:(?:i|we)(?:['’]d| would) (?:just |also )?like to (?!see\b|have\b|be\b|live\b)|(?:i|we) (?:just |only |also |really )?(?:want|wanted|wish|wished) to (?:ask|thank|come|go|turn|move|start|begin|pick|raise|flag|say|touch|check|clarify|add|note|mention|make|bring|focus|follow)|(?:we|i)(?:['’]ll| will) (?:now |just |go|move|come|turn|start|begin|ask|hand)|let me|let['’]s|let us|(?:if|when|before|as) (?:i|we|you) (?:can|could|may|might|go|turn|move|come|begin|start)\b|i(?:['’]m| am) (?:very |really |so )?(?:pleased|grateful|happy|delighted|sorry|going to|not going to|just)|i don['’]t know if|i wonder|i was (?:just )?(?:going to|wondering)|i (?:just )?(?:have|had|['’]ve got) (?:a|one|two|three|some|another) (?:\p{L}+ )?questions?|my (?:next |first )?question|i (?:can['’]t|cannot|couldn['’]t|can|could) (?:comment|answer|speak|say)|(?:we|i) (?:heard|hear) (?:from|you)|members? (?:will|would|have)|as (?:you|members) (?:know|will))\b/iu;

const POLITE = /, please\b|\bplease[.!,]|\bthank(?:s| you)\b/iu;

/** Whether words that were spoken in a room only keep the talk going. */
export function isProcedure(spoken: string): boolean {
	return OPENING.test(spoken) || POLITE.test(spoken) || ROOM.test(spoken) || MOTION.test(spoken);
}

/** Whether a sentence only minutes the course of a meeting. */
export function minutesCourse(sentence: string): boolean {
	return MOTION.test(sentence);
}
