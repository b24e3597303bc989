/** What counts where nobody chose: the rewards that the records hold. */
export const defaultRewardChoice = 'recorded';
