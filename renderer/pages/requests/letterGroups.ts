// The letters in groups, in the order of an application's course.
export const letterGroups: readonly { group: string; title: string }[] = [{ group: 'registering', title: '登记' }, { group: 'procedure', title: '办理中' }, { group: 'consulting', title: '征求意见' }, { group: 'reply', title: '答复' }];
