// Where the pages of one's own account are.

export const accountCrumbs = (text: string) => [{ text: 'Your account', href: '/account' }, { text }];
export const peopleCrumbs = (text: string) => [{ text: 'People', href: '/people' }, { text }];
