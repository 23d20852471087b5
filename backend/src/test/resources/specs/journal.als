/*
 * The journal of one account: the order of sequences is the order of visibility, with any number of processes on one database, each
 * killed between any two operations of it. Mirrors SyncService with MongoJournal and MongoNoteView: a transition is one operation.
 *
 * Left out: epochs and resyncs, retention (retention.als), stale and refused changes, batches of more than one change (each is
 * appended by itself, so a batch is as many requests), pages and readings of the journal that end before the head.
 */
module journal

open util/ordering[Sequence]

/** 1, 2, 3 …; where 0 is meant there is none. */
sig Sequence {}
sig Note {}
/** A change id. Whoever sends it may send it again, to any process, at any time. */
sig Change { note: Note }

/** What the database holds. */
one sig Account {
  var entries: Sequence -> lone Change, // unique by (userId, sequence)
  var rows: Note -> lone Sequence, // the view: each note's latest state
  var applied: lone Sequence // the view is complete up to here
}

abstract sig Place {}
one sig Starting, Rolling, Applying, Deciding, Looking, Appending, Confirming, Paging extends Place {}

/** What one request knows; all of it goes when the process is killed. Without a place it is idle. */
sig Process {
  var place: lone Place,
  var change: lone Change, // none: the device only reads
  var head: lone Sequence,
  var todo: Note -> lone Sequence, // rows to be written
  var basis: lone Sequence // the state that the change was decided on
}

/** Reads, one request at a time. */
one sig Device { var cursor: lone Sequence, var has: Note -> lone Sequence }

/** Kept to state properties by: answered as accepted, and what each entry was decided on. */
var sig Acknowledged in Change {}
one sig Past { var basedOn: Sequence -> lone Sequence }

/** Deliberate errors, each of which the checks must find. */
abstract sig Error {}
lone sig MarkedBeforeWritten, RowsWithoutCondition, PageBeyondHead, AppendUnchecked extends Error {}

fun upTo[s: Sequence]: set Sequence { s + prevs[s] }
fun following[s: lone Sequence]: lone Sequence { some s implies next[s] else first }
fun notesAt: Sequence -> Note { Account.entries.note }
fun latest[n: Note, among: set Sequence]: lone Sequence { max[notesAt.n & among] }

/** One of them is not earlier than that. */
pred reaches[s: set Sequence, due: Sequence] { some s & (due + nexts[due]) }

pred accountStays { entries' = entries and rows' = rows and applied' = applied and basedOn' = basedOn }
pred deviceStays { cursor' = cursor and has' = has }
pred stays[p: Process] { p.place' = p.place and p.change' = p.change and p.head' = p.head and p.todo' = p.todo and p.basis' = p.basis }
pred othersStay[p: Process] { all other: Process - p | stays[other] }
pred idles[p: Process] { no p.place' and no p.change' and no p.head' and no p.todo' and no p.basis' }
/** The request goes on there, and knows what it knew but for what the transition says. */
pred goesTo[p: Process, to: Place] { p.place' = to and p.change' = p.change and othersStay[p] and deviceStays and Acknowledged' = Acknowledged }

/** Journal.state: a request begins, with a change or to read, or begins again after it was refused. */
pred readState[p: Process] {
  no p.place or p.place = Starting
  some p.place implies p.change' = p.change
  no p.place and no p.change' implies no q: Process - p | some q.place and no q.change
  p.place' = Rolling and p.head' = Account.applied and no p.todo' and no p.basis'
  othersStay[p] and accountStays and deviceStays and Acknowledged' = Acknowledged
}
/** Journal.entriesAfter */
pred readEntries[p: Process] {
  p.place = Rolling and accountStays and no p.basis'
  let found = Account.entries.Change - upTo[p.head] {
    p.todo' = { n: Note, s: found | s = latest[n, found] }
    some found implies p.head' = max[found] and goesTo[p, Applying]
    no found implies p.head' = p.head and goesTo[p, some p.change implies Deciding else Paging]
  }
}
/** NoteView.apply, one row of it, in any order */
pred writeRow[p: Process, n: Note] {
  some p.place & (Applying + Confirming) and some p.todo[n]
  let isLater = lt[Account.rows[n], p.todo[n]] or no Account.rows[n] or some RowsWithoutCondition |
    Account.rows' = (isLater implies Account.rows ++ n -> p.todo[n] else Account.rows)
  entries' = entries and applied' = applied and basedOn' = basedOn
  p.todo' = p.todo - n -> Sequence and p.head' = p.head and p.basis' = p.basis and goesTo[p, p.place]
}
/** Journal.advance */
pred advance[p: Process] {
  some p.place & (Applying + Confirming) and (no p.todo or some MarkedBeforeWritten)
  Account.applied' = max[Account.applied + p.head]
  entries' = entries and rows' = rows and basedOn' = basedOn
  p.todo' = p.todo and p.head' = p.head and p.basis' = p.basis
  goesTo[p, some p.todo implies p.place else p.place = Applying implies Rolling else Paging]
}
/** Journal.receipts */
pred readReceipts[p: Process] {
  p.place = Deciding and accountStays and p.head' = p.head and no p.todo' and no p.basis'
  goesTo[p, p.change in Account.entries[Sequence] implies Paging else Looking]
}
/** NoteView.notes */
pred readRow[p: Process] {
  p.place = Looking and accountStays and p.head' = p.head and no p.todo'
  p.basis' = Account.rows[p.change.note] and goesTo[p, Appending]
}
pred isFree[p: Process] { no Account.entries[following[p.head]] and p.change not in Account.entries[Sequence] }
/** Journal.append, and there was room for it */
pred append[p: Process] {
  p.place = Appending and some following[p.head] and isFree[p]
  entries' = entries + Account -> following[p.head] -> p.change
  basedOn' = basedOn + Past -> following[p.head] -> p.basis
  rows' = rows and applied' = applied
  p.head' = following[p.head] and p.todo' = p.change.note -> p.head' and p.basis' = p.basis and goesTo[p, Confirming]
}
/** Journal.append, and somebody else had been there */
pred appendRefused[p: Process] {
  p.place = Appending and some following[p.head] and not isFree[p]
  accountStays and no p.head' and no p.todo' and no p.basis' and goesTo[p, some AppendUnchecked implies Paging else Starting]
}
/** NoteView.page, and the answer arrives */
pred readPage[p: Process] {
  p.place = Paging and accountStays and idles[p] and othersStay[p]
  Acknowledged' = Acknowledged + p.change
  let end = some PageBeyondHead implies max[Account.entries.Change] else p.head,
      found = { n: Note, s: upTo[end] - upTo[Device.cursor] | s = Account.rows[n] } |
    no p.change implies (Device.has' = Device.has ++ found and Device.cursor' = max[Device.cursor + end]) else deviceStays
}
pred kill[p: Process] {
  some p.place and idles[p] and othersStay[p] and accountStays and deviceStays and Acknowledged' = Acknowledged
}
pred nothing { accountStays and deviceStays and Acknowledged' = Acknowledged and all p: Process | stays[p] }

pred nextOperation {
  nothing or some p: Process {
    readState[p] or readEntries[p] or advance[p] or readReceipts[p] or readRow[p] or append[p] or appendRefused[p]
      or readPage[p] or kill[p] or some n: Note | writeRow[p, n]
  }
}
pred newAccount {
  no entries and no rows and no applied and no basedOn and no cursor and no has and no Acknowledged
  no place and no change and no head and no todo and no basis
}
fact { always nextOperation }

/** Nobody is shown n + 1 while n can still appear. */
pred orderIsVisibility { upTo[Device.cursor] in Account.entries.Change }
/** What is up to the cursor has arrived, or is out of date and its successor comes later. */
pred nothingIsMissed {
  all n: Note | let due = latest[n, upTo[Device.cursor]] | due = Device.has[n] or some notesAt.n & nexts[Device.cursor]
}
pred noGaps { all s: Account.entries.Change | prevs[s] in Account.entries.Change }
pred acknowledgedIsDurable { Acknowledged in Account.entries[Sequence] }
pred takenOnce { all c: Change | lone Account.entries.c }
pred compareAndSet { all s: Account.entries.Change | Past.basedOn[s] = latest[notesAt[s], prevs[s]] }
pred promises { orderIsVisibility and nothingIsMissed and noGaps and acknowledgedIsDurable and takenOnce and compareAndSet }

/** The view has every note as it was at this head, or later. */
pred viewHas[head: lone Sequence, unwritten: Note -> Sequence] {
  upTo[head] in Account.entries.Change
  all n: Note | let due = latest[n, upTo[head]] | no due or reaches[Account.rows[n] + unwritten[n], due]
}
/** What makes the promises last: with it, one operation leads to no state without it. So they hold however long it goes on. */
pred sound {
  promises and viewHas[Account.applied, none -> none]
  Past.basedOn.Sequence in Account.entries.Change
  Device.has in ~notesAt and Device.has[Note] in upTo[Device.cursor] and all n: Note | Account.rows[n] in notesAt.n
  all p: Process {
    no p.place implies no p.change and no p.head and no p.todo and no p.basis
    viewHas[p.head, p.todo] and p.todo in ~notesAt and upTo[p.todo[Note]] in upTo[p.head]
    no p.place & (Applying + Confirming) implies no p.todo
    p.place = Confirming implies p.change = Account.entries[p.head]
    p.place = Paging and some p.change implies p.change in Account.entries[Sequence]
    some p.place & (Deciding + Looking + Appending + Confirming) implies some p.change
    p.place = Appending implies p.basis in notesAt.(p.change.note)
    p.place = Appending implies let due = latest[p.change.note, upTo[p.head]] | no due or reaches[p.basis, due]
  }
}

/** Not vacuous: one of two processes is refused, one is killed, and the device reads what the other one was answered. */
run twoProcesses {
  newAccount and no Error and eventually { some p: Process | appendRefused[p] } and eventually { some p: Process | kill[p] }
  eventually (some Acknowledged and some Device.has)
} for 2 but exactly 2 Process, exactly 19 steps expect 1

check aNewAccountIsSound { newAccount implies sound } for 4 but exactly 2 steps expect 0
check soundStays { no Error and sound implies after sound } for 3 but 2 Note, 2 Process, exactly 2 steps expect 0

check findsMarkedBeforeWritten { newAccount and Error = MarkedBeforeWritten implies always promises } for 2 but 1 Note, 1 Change, exactly 11 steps expect 1
check findsPageBeyondHead { newAccount and Error = PageBeyondHead implies always promises } for 2 but 1 Note, 1 Change, exactly 10 steps expect 1
check findsAppendUnchecked { newAccount and Error = AppendUnchecked implies always promises } for 2 but 1 Note, exactly 12 steps expect 1
check findsRowsWithoutCondition { sound and Error = RowsWithoutCondition implies always promises } for 2 but exactly 3 steps expect 1
