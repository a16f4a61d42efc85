import type { Metric } from './metric';
import { readText, toldIn } from './read';

/**
 * Constructions that turn a claim round. Where P stands, "the bridge is safe" is put in; where N
 * stands, "the new treaty". Kept: nobody is told to say P, and where the sentence is a plain denial
 * it is told as one or not at all.
 */

export const DENIALS = `
Maria Keller argues against the view that P.
Maria Keller argues against perceptions that P; instead, she claims that repairs are needed.
Maria Keller denied that P.
Maria Keller denies P.
Maria Keller rejected the claim that P.
Maria Keller rejects the idea that P.
Maria Keller rejected N.
Maria Keller doubts that P.
Maria Keller doubted whether P.
Maria Keller questioned whether P.
Maria Keller disputed the assertion that P.
Maria Keller disputes that P.
Maria Keller refuted the suggestion that P.
Maria Keller rebutted the argument that P.
Maria Keller dismissed the notion that P.
Maria Keller dismissed claims that P.
Maria Keller contested the finding that P.
Maria Keller challenged the assumption that P.
Maria Keller opposes N.
Maria Keller opposed the theory that P.
Maria Keller does not believe that P.
Maria Keller doesn't think that P.
Maria Keller did not think P.
Maria Keller never believed that P.
Maria Keller no longer believes that P.
Maria Keller is not convinced that P.
Maria Keller was not persuaded that P.
Maria Keller remains unconvinced that P.
Maria Keller is skeptical that P.
Maria Keller was sceptical of the claim that P.
Maria Keller is doubtful that P.
Maria Keller is far from certain that P.
Maria Keller is not sure that P.
Maria Keller was unsure whether P.
Maria Keller expressed doubt that P.
Maria Keller expressed skepticism about N.
Maria Keller voiced opposition to N.
Maria Keller cast doubt on the claim that P.
Maria Keller disagrees with the claim that P.
Maria Keller disagreed that P.
Maria Keller objected to N.
Maria Keller took issue with the claim that P.
Maria Keller refuses to accept that P.
Maria Keller refused to believe that P.
Maria Keller declined to say that P.
Maria Keller stopped short of saying that P.
Maria Keller, far from saying that P, called for repairs.
Maria Keller never said that P.
Maria Keller did not say that P.
Maria Keller has not claimed that P.
Maria Keller hardly believes that P.
Maria Keller cannot accept that P.
Maria Keller could not agree that P.
Maria Keller does not accept the argument that P.
Maria Keller does not support N.
Maria Keller failed to see that P.
Maria Keller debunked the myth that P.
Maria Keller repudiated the belief that P.
Maria Keller spoke against N.
Maria Keller spoke out against N.
Maria Keller campaigned against N.
Maria Keller warned against N.
Maria Keller cautioned against assuming that P.
Maria Keller might argue that P.
Maria Keller would say that P.
If Maria Keller said that P, nobody noticed.
Maria Keller was asked to say that P.
Maria Keller was accused of saying that P.
Nobody told Maria Keller that P.
Maria Keller contradicted the claim that P.
Maria Keller disbelieves that P.
Maria Keller finds it hard to believe that P.
Maria Keller calls into question the claim that P.
It is not true that P, Maria Keller said.
Contrary to Maria Keller, P.
Unlike Maria Keller, the city says that P.
Maria Keller ruled out that P.
Maria Keller is against N.
Maria Keller is not in favour of N.
Maria Keller denied claims by the mayor that P.
Maria Keller ridiculed the idea that P.
Maria Keller hesitated to say that P.
Maria Keller avoided saying that P.
Maria Keller laughed at the suggestion that P.
Maria Keller denied saying that P.
Rather than claiming that P, Maria Keller asked for an inspection.
Maria Keller sees no reason to believe that P.
Maria Keller found no evidence that P.
`
	.trim()
	.split('\n');

export const ASSERTIONS = `
Maria Keller argues that P.
Maria Keller said P.
Maria Keller insisted that P.
According to Maria Keller, P.
P, Maria Keller said.
Maria Keller is convinced that P.
In Maria Keller's view, P.
Maria Keller's view is that P.
Maria Keller made the claim that P.
Maria Keller warned that P.
Maria Keller, an engineer from Basel, told reporters on Monday that P.
Maria Keller supports the view that P.
“P,” said Maria Keller.
Maria Keller went on to say that P.
Maria Keller still believes that P.
`
	.trim()
	.split('\n');

const P = 'the bridge is safe';
const N = 'the new treaty';

function fill(pattern: string): string {
	const text = pattern.replace(/\bP\b/g, P).replace(/\bN\b/g, N);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who is told to say P or N in a construction, and whether as a denial. */
export function polarityOf(pattern: string): 'asserts' | 'denies' | 'nothing' {
	const told = toldIn(readText(`${fill(pattern)}\n`)).filter(
		(one) =>
			one.speakers.some((speaker) => speaker.name === 'Maria Keller') &&
			new RegExp(`^(?:that )?[“"]?(?:${P}|${N})`, 'i').test(one.content)
	);
	if (told.length === 0) return 'nothing';
	return told.some((one) => !one.denies) ? 'asserts' : 'denies';
}

export function polarityMetrics(): Metric[] {
	const kept = DENIALS.filter((pattern) => polarityOf(pattern) !== 'asserts').length;
	const told = ASSERTIONS.filter((pattern) => polarityOf(pattern) === 'asserts').length;
	return [
		{
			id: 'polarity-kept',
			name: 'polarity: denials never told as claims, %',
			value: (100 * kept) / DENIALS.length,
			target: 100,
			n: DENIALS.length
		},
		{
			id: 'polarity-told',
			name: 'polarity: plain claims told as claims, %',
			value: (100 * told) / ASSERTIONS.length,
			target: 100,
			n: ASSERTIONS.length
		}
	];
}
