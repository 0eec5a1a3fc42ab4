-- Why a seller is away may be about their health, and is nobody's business who reads the history of a lead.
update assignment set reason = substring(replace(reason, ' (vacation). ', ', who is away. '), 1, 500) where reason like 'Taken over from %';
update assignment set reason = substring(replace(reason, ' (illness). ', ', who is away. '), 1, 500) where reason like 'Taken over from %';
update assignment set reason = substring(replace(reason, ' (other). ', ', who is away. '), 1, 500) where reason like 'Taken over from %';
update assignment set reason = substring(replace(reason, ' (left). ', ', who left. '), 1, 500) where reason like 'Taken over from %';
