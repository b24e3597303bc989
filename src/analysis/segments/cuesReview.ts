import { type Cue, cue } from './cue';

const exploring: readonly Cue[] = [
  cue(
    'hypothesise',
    'opener',
    2,
    "maybe | perhaps | what if | suppose | suppose that | assume | assume that | assuming | let me assume | let's assume | let me suppose | let's suppose | it might be | it could be | this might be | possibly",
  ),
  cue(
    'hypothesise',
    'anywhere',
    1.3,
    "maybe | perhaps | might be | could be | what if | i guess | my guess | presumably | one possibility | probably | i suspect | it's possible that | assume that | suppose that",
  ),
  cue(
    'alternative',
    'opener',
    3.6,
    'alternatively | or alternatively | another way | another approach | another method | another idea | another thought | another possibility | instead | a different approach | a different way | or maybe | or perhaps | or we could | or i could | on the other hand | rather than',
  ),
  cue(
    'alternative',
    'anywhere',
    1.8,
    'alternatively | another way | another approach | another method | other way | different way | different approach | different method | other approach | instead of',
  ),
  cue(
    'ask-oneself',
    'anywhere',
    1,
    "how do i | how do we | how can i | how can we | how to | what is | what are | what does | what's | why is | why does | which one | is there | is it | does that | does this | is this | is that | are there | do i | do we | should i | can i | can we",
  ),
];

const examining: readonly Cue[] = [
  cue(
    'try-example',
    'anywhere',
    2.4,
    "for example | for instance | let's take | let me take | as an example | e g | small case | small cases | simple case | simple example | special case | test case | try with | let me test | let's test | let's say | say we have | plug in some | try some values | try a few | an example | counterexample",
  ),
  cue(
    'try-example',
    'opener',
    1.8,
    'case # | if n = # | when n | when x | if x | for n | take | try | example | suppose n | for i',
  ),
  cue(
    'check-result',
    'opener',
    3.6,
    "let me check | let's check | let me verify | let's verify | let me double check | let's double check | let me recheck | let me re check | let me confirm | let me make sure | let me validate | to verify | to check | to confirm | to double check | to be sure | to make sure | just to be sure | just to make sure | checking | verify | verifying | check | double checking | i should check | i should verify | sanity check | as a check | let me test this | let me see if | let's see if",
  ),
  cue(
    'check-result',
    'anywhere',
    2,
    'double check | verify | check | recheck | re check | make sure | sanity check | to confirm | verification | verifying | checking | rechecking | cross check | plug back | plugging back | substitute back | substituting back | plug it back | plugging it back | back into | did i | make sure i | re examine | reexamine | re verify | re evaluate',
  ),
  cue('check-result', 'opener', 1.6, 'i think | did i | is that | is this | does this | does that'),
  cue(
    'confirm',
    'opener',
    3.9,
    "correct | yes | yep | yeah | yes that | that's correct | that is correct | that's right | that is right | that works | that checks out | so that's correct | that seems | that seems right | that seems correct | that makes sense | that matches | this matches | it matches | seems correct | seems right | looks good | looks right | looks correct | so yes | okay that | good | great | perfect | indeed | all good | exactly | consistent",
  ),
  cue(
    'confirm',
    'anywhere',
    2.9,
    "is correct | seems correct | seems right | checks out | makes sense | that matches | matches the | which matches | holds true | is consistent | consistent with | as expected | that's right | that works | works out | confirms | looks good | looks correct | satisfies | as before | same result | same answer | same as before | which is correct | correct | seems solid | seems consistent | confident | all tests pass | is satisfied",
  ),
  cue(
    're-read',
    'anywhere',
    4,
    'reread the | re read | read the problem again | read the question again | look back at the problem | go back to the problem | back to the problem statement | the problem again | look at the problem again | read it again | original problem says | misread | let me read the problem',
  ),
];

const doubting: readonly Cue[] = [
  cue(
    'express-doubt',
    'opener',
    2.6,
    "wait | but wait | wait but | hold on | but hold on | i'm not sure | i am not sure | i'm confused | not sure | i'm not entirely sure | wait a second | wait a minute | wait perhaps | wait maybe",
  ),
  cue('express-doubt', 'opener', 1.1, 'but | however | but i | but that | but this'),
  cue(
    'express-doubt',
    'anywhere',
    1.8,
    "not sure | not certain | unsure | i'm confused | confusing | confused | unclear | not clear | i wonder | am i | did i miss | overcomplicating | complicated | might not be | ambiguous | tricky | doesn't seem | not entirely | i'm not | uncertain | seems strange | strange | weird | odd that",
  ),
  cue(
    'notice-conflict',
    'opener',
    3,
    "that's not | that is not | that can't be | that cannot be | this can't be | this cannot be | that doesn't | this doesn't | that does not | no that's | that's wrong | that is wrong | that contradicts | contradiction | wait no | wait that's not | wait that can't | but that's not | but that doesn't | but that can't | but that would | that would be too | impossible | no",
  ),
  cue(
    'notice-conflict',
    'anywhere',
    2.2,
    "contradiction | contradicts | can't be right | cannot be right | doesn't make sense | does not make sense | not possible | impossible | doesn't match | does not match | doesn't add up | that's not right | isn't right | not correct | is wrong | seems wrong | conflict | conflicts | conflicting | inconsistent | discrepancy | something's wrong | something is wrong | seems off | doesn't work | does not work | won't work | not working | didn't work | fails | failed",
  ),
  cue(
    'self-monitor',
    'opener',
    2.2,
    "hmm | hm | let me think | let's think | let me see | let's see | let me think again | let me think about this | let me recap | oh | ah | okay so far | interesting | i see | okay let me | huh",
  ),
  cue(
    'self-monitor',
    'anywhere',
    1.2,
    'let me think | think about this | hmm | think carefully | let me see | think again | let me pause | take a step back',
  ),
];

const correcting: readonly Cue[] = [
  cue(
    'correct-error',
    'anywhere',
    3.4,
    'i made a mistake | i made an error | i was wrong | my mistake | i messed up | i miscalculated | i misread | i forgot | i missed | made a mistake | made an error | mistake in | mistake earlier | an error in my | i incorrectly | i mistakenly | let me correct | correcting | i overlooked | miscounted | that was wrong | that was incorrect | i need to correct | should have been | i confused | i misunderstood | i misinterpreted | let me redo | redo | recalculate | recompute',
  ),
  cue(
    'change-approach',
    'opener',
    3.8,
    "let me try another | let's try another | let me try a different | let's try a different | let me start over | let's start over | let me go back | let's go back | going back | go back | start over | scrap that | let me try again | let's try again | let me backtrack | forget that | let me reconsider | let's reconsider | let me rethink | let's rethink | on second thought | let me restart | let me instead | let me think differently | let's think differently | let me think of another | let me use a different | let me use another | let me abandon | never mind | nevermind",
  ),
  cue(
    'change-approach',
    'anywhere',
    2.6,
    "try another approach | try another way | try another method | try a different | try something else | different approach | start over | start from scratch | from scratch | go back to the beginning | start again | try again | this approach isn't | this approach won't | this approach doesn't | approach isn't working | not getting anywhere | dead end | isn't leading anywhere | not helpful | reconsider | rethink | take a different | switch to | backtrack | give up on | abandon this",
  ),
];

/** English cues of the moves that try, check, doubt and turn. Weights are set by hand. */
export const reviewCues: readonly Cue[] = [...exploring, ...examining, ...doubting, ...correcting];
