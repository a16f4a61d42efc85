import { wordSet } from './words';

/** "X's view is that …", "in X's opinion", "the claim by X that …". */
export const VIEW_NOUNS = wordSet(`
view views opinion opinions belief beliefs claim claims argument arguments contention assertion position stance theory thesis hypothesis conclusion suggestion statement assessment estimate estimation judgment judgement verdict conviction prediction forecast warning message point advice recommendation observation remark remarks words mind eyes account explanation notion idea proposal hope fear concern impression perspective interpretation reasoning insistence announcement declaration admission allegation accusation criticism complaint response reply answer testimony insight insights case worry doubt suspicion expectation understanding finding findings`);

/** Light verbs: "made the claim that", "expressed skepticism regarding", "takes the view that". */
export const LIGHT_VERBS = wordSet(`
make makes made making give gives gave given giving provide provides provided providing offer offers offered offering present presents presented presenting express expresses expressed expressing voice voices voiced voicing raise raises raised raising issue issues issued issuing advance advances advanced take takes took taken hold holds held have has had share shares shared put puts cast casts casting show shows showed state states stated reach reached reaches reiterate reiterated repeat repeats repeated defend defends defended`);

/** After a light verb these deny. */
export const DOUBT_NOUNS = wordSet(`
doubt doubts skepticism scepticism disbelief opposition objection objections disagreement reservations disapproval rejection denial misgivings`);

/** "rejects the idea that P", "argues against perceptions that P": the noun between cue and content. */
export const PROPOSITION_NOUNS = wordSet(`
claim claims idea ideas notion notions view views suggestion suggestions assertion assertions allegation allegations accusation accusations argument arguments belief beliefs theory theories thesis hypothesis perception perceptions assumption assumptions rumor rumors rumour rumours report reports charge charges contention conclusion possibility myth narrative fact proposition premise presumption impression opinion criticism criticisms insinuation insinuations statement statements speculation fear fears concern concerns misconception misconceptions prediction predictions position doctrine`);

/** "X is convinced that P". */
export const SURE = wordSet(`
convinced confident certain sure afraid hopeful optimistic pessimistic concerned worried adamant clear glad pleased proud sorry disappointed surprised persuaded positive satisfied aware alarmed emphatic unsure uncertain skeptical sceptical doubtful dubious unconvinced unpersuaded disinclined opposed interested supportive excited satisfied dissatisfied happy unhappy keen eager reluctant willing unwilling`);
/** These take "in" or "with": "satisfied with the colours". */
export const PLEASED = wordSet(
	`interested satisfied dissatisfied happy unhappy pleased disappointed confident`
);
/** These take an infinitive: "eager to see it done". */
export const INCLINED = wordSet(`eager keen reluctant willing unwilling opposed`);
export const UNSURE = wordSet(
	`skeptical sceptical doubtful dubious unconvinced unpersuaded opposed disinclined dissatisfied unhappy reluctant unwilling`
);

/** Verbs of believing: "does not think that P" means "thinks that not P". */
export const BELIEF_LEMMAS = wordSet(`
think believe feel consider suppose expect imagine accept agree see find reckon assume support endorse favor favour advocate approve trust buy recognize recognise acknowledge concede admit argue`);

/** Words before a cue that take it back or make it unreal. */
export const UNREAL_MODALS = wordSet(`may might could would should must can shall wo`);
export const NEGATIONS = wordSet(
	`not n't n’t never no neither nor hardly barely scarcely rarely seldom cannot`
);
/** "refuses to believe", "stopped believing", "failed to see". */
export const BACKING_OUT = wordSet(`
refuse refuses refused refusing decline declines declined declining stop stops stopped stopping cease ceases ceased fail fails failed failing hesitate hesitates hesitated loath reluctant unwilling unable difficult hard impossible`);
export const FAR_FROM = wordSet(`far without instead rather short`);
