import { Anchor, Group, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { CaseStateBadge } from '../../shared/parts/case-state-badge';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { NumberText } from '../../shared/parts/number-text';
import { PriorityBadge } from '../../shared/parts/priority-badge';
import { useSession } from '../../shared/session/use-session';
import { useWords } from '../../shared/words/use-words';
import { CaseMoves } from './case-moves';
import { HoldUpLine } from './hold-up-line';

/** State of a case, what holds it up, whose it is, and the next steps. */
export function CaseHead({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('cases');
  const word = useWords();
  const names = useSession().data?.role !== 'manager';
  const approved = found.planApprovedOn && (
    <>
      <DateText value={found.planApprovedOn} />
      {found.planApprovedHow && <> · {word('clientMethod', found.planApprovedHow)}</>}
    </>
  );
  return (
    <Paper component="section" p="md" withBorder>
      <Stack gap="sm">
        <Group gap="xs">
          <CaseStateBadge status={found.status} />
          <PriorityBadge level={found.priority.level} />
        </Group>
        <HoldUpLine found={found} />
        <CaseMoves found={found} />
        <Facts
          facts={[
            [t('head.family'), names && found.familyNumber && (
              <Anchor component={Link} to={`/families/${found.familyId}`}>
                <NumberText plain value={found.familyNumber} />
              </Anchor>
            )],
            [t('head.people'), found.people.map((one) => (
              <div key={one.id}>
                <bdi>{one.name ?? one.code}</bdi>
              </div>
            ))],
            [t('head.lawyer'), found.lawyerName ? <bdi>{found.lawyerName}</bdi> : t('head.noLawyer')],
            [t('head.level'), word('serviceLevel', found.serviceLevel)],
            [t('head.openedOn'), <DateText key="opened" value={found.openedOn} />],
            [t('head.conflict'), found.conflictCheck && word('conflictResult', found.conflictCheck)],
            [t('head.plan'), approved],
            [t('head.lastAction'), <DateText key="last" value={found.lastActionAt} withClock />],
          ]}
        />
      </Stack>
    </Paper>
  );
}
