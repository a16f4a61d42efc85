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
Maria Keller dismissed as nonsense the idea that P.
Maria Keller was never convinced that P.
Maria Keller said it was a lie that P.
Maria Keller pushed back against the idea that P.
Maria Keller poured cold water on the idea that P.
Maria Keller shot down the suggestion that P.
Maria Keller scoffed at the notion that P.
Maria Keller called the claim that P absurd.
Maria Keller described as false the claim that P.
Maria Keller mocked those who say that P.
Maria Keller criticised reports that P.
Maria Keller questioned the claim that P.
Maria Keller is yet to be convinced that P.
Maria Keller has yet to say that P.
Maria Keller said nothing to suggest that P.
Maria Keller insists it is false that P.
Maria Keller wishes that P.
Had Maria Keller said that P, nobody would have noticed.
Maria Keller pretended that P.
Maria Keller used to think that P.
Maria Keller was wrong to claim that P.
Maria Keller was careful not to say that P.
Maria Keller is tired of hearing that P.
Critics of Maria Keller say that P.
Maria Keller's opponents claim that P.
Maria Keller was told that P.
Maria Keller heard that P.
Maria Keller regrets saying that P.
Maria Keller withdrew her claim that P.
Maria Keller retracted the claim that P.
Maria Keller apologised for saying that P.
Maria Keller conceded that it was not true that P.
Maria Keller says that the mayor denies that P.
Maria Keller said that nobody believes that P.
Maria Keller neither said nor implied that P.
Neither Maria Keller nor the mayor said that P.
Nor did Maria Keller say that P.
Never did Maria Keller say that P.
Nowhere does Maria Keller say that P.
At no point did Maria Keller claim that P.
Not even Maria Keller believes that P.
Only a fool, Maria Keller said, would think that P.
Maria Keller is said to believe that P.
Maria Keller supposedly claimed that P.
Maria Keller allegedly said that P.
It is a myth that P, according to Maria Keller.
The idea that P was rejected by Maria Keller.
It would be wrong, Maria Keller said, to say that P.
It would be wrong to say that P, Maria Keller said.
Maria Keller would be the last to say that P.
Maria Keller did not go so far as to say that P.
Maria Keller has no doubt been told that P.
Maria Keller rejected out of hand the idea that P.
Maria Keller took exception to the claim that P.
Maria Keller called it a mistake to think that P.
Maria Keller thinks it unlikely that P.
Maria Keller finds it implausible that P.
Maria Keller considers it false that P.
Maria Keller remains to be persuaded that P.
Maria Keller is under no illusion that P.
Maria Keller made no claim that P.
Maria Keller gave no indication that P.
Maria Keller denied ever having said that P.
Maria Keller asked the court not to find that P.
Maria Keller warned against claims that P.
Maria Keller disowned the view that P.
Maria Keller distanced herself from the claim that P.
Maria Keller no longer maintains that P.
Maria Keller ceased to believe that P.
Maria Keller cannot imagine that P.
Maria Keller is hardly convinced that P.
Maria Keller wonders whether P.
Maria Keller asked if P.
Maria Keller did not deny that P.
Maria Keller never denied that P.
Maria Keller did not reject the claim that P.
It is not the case, says Maria Keller, that P.
Maria Keller laughed off claims that P.
Maria Keller brushed aside the suggestion that P.
Maria Keller is deeply suspicious of the claim that P.
Maria Keller finds no merit in the argument that P.
Maria Keller has long denied that P.
Maria Keller vehemently denies that P.
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
As Maria Keller put it, P.
Maria Keller, who argued that P, left.
Maria Keller has long maintained that P.
P, in Maria Keller's view.
In the words of Maria Keller, P.
For Maria Keller, P.
Maria Keller was clear: “P.”
It is Maria Keller's contention that P.
Maria Keller is of the opinion that P.
Maria Keller takes the view that P.
His boss, Maria Keller, told reporters that P.
Maria Keller is adamant that P.
P, as Maria Keller puts it.
“P,” Maria Keller, an engineer, said.
“P,” said the engineer Maria Keller.
Maria Keller has repeatedly said that P.
Speaking in Basel, Maria Keller said that P.
Asked about the bridge, Maria Keller said that P.
Maria Keller denied that the river is deep but said that P.
Maria Keller once said that P.
Maria Keller's argument is that P.
The engineer Maria Keller points out that P.
Maria Keller also noted that P.
Maria Keller and Tom Hall announced that P.
P, argues Maria Keller.
P, according to the engineer Maria Keller.
Maria Keller objected that P.
Maria Keller replied that P.
Maria Keller is sure that P.
Maria Keller wrote in her diary that P.
Maria Keller told the BBC that P.
Maria Keller reminded the council that P.
Maria Keller tweeted that P.
Maria Keller: “P.”
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
