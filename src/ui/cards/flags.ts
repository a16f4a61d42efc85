/** How a mark looks: an icon and a word, and a colour beside them. */
import Clock from '@lucide/svelte/icons/clock';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Star from '@lucide/svelte/icons/star';
import Wrench from '@lucide/svelte/icons/wrench';
import { FLAGS, type Flag } from '#core/model';

export const FLAG_LOOKS: Record<Flag, { word: string; Icon: typeof Star; colour: string }> = {
	important: { word: 'Important', Icon: Star, colour: 'hue-5' },
	unsure: { word: 'Unsure', Icon: CircleQuestionMark, colour: 'hue-1' },
	fix: { word: 'To fix', Icon: Wrench, colour: 'hue-2' },
	later: { word: 'Later', Icon: Clock, colour: 'hue-6' }
};
export const FLAG_LIST = FLAGS.map((flag) => ({ flag, ...FLAG_LOOKS[flag] }));
