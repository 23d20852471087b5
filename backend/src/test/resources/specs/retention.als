/*
 * Retention: tombstones that are forgotten, and cursors. No device misses a deletion, whatever was forgotten while it was away, and no
 * deleted note comes back by a change that was sent once more (docs/adr/0008). Mirrors Housekeeping with MongoUpkeep, and what
 * SyncService does with floors, cursors and whole reads. A reading request is two steps, between which anything may happen.
 *
 * Left out: clocks (any tombstone may be old enough at any time; a round that forgets waits for requests, not for an hour), the limit of
 * forgotten tombstones, which a household does not reach, the view behind the journal (journal.als), edits and versions (sides.als).
 */
module retention

open util/ordering[Sequence]

/** 1, 2, 3 …; where 0 is meant there is none. */
sig Sequence {}
/** A note's row in the view: its latest state, live or a tombstone. */
sig Note {
  var at: lone Sequence,
  var mode: lone Mode
}
abstract sig Mode {}
one sig Live, Tombstone, Forgotten extends Mode {}

one sig Server { var head: lone Sequence, var floor: lone Sequence }
sig Device {
  var cursor: lone Sequence,
  var has: set Note,
  var fresh: set Note, // read since 0, while all is read anew
  var isWhole: lone Server, // all is read anew
  var wholeTo: lone Sequence, // Upkeep.WholeRead, kept by the server
  var wholeFloor: lone Sequence,
  var request: lone Server, // under way
  var seenHead: lone Sequence, // as the request found them
  var seenFloor: lone Sequence
}
/** Deleted by a person, and not brought back by one. */
var sig Deleted in Note {}

abstract sig Error {}
lone sig ForgottenAtOnce, ForgottenForGood extends Error {}

fun upTo[s: lone Sequence]: set Sequence { s + prevs[s] }
fun following[s: lone Sequence]: lone Sequence { some s implies next[s] else first }

pred serverStays { head' = head and floor' = floor }
pred notesStay { at' = at and mode' = mode and Deleted' = Deleted }
pred stays[d: Device] {
  d.cursor' = d.cursor and d.has' = d.has and d.fresh' = d.fresh and d.isWhole' = d.isWhole and d.wholeTo' = d.wholeTo
  d.wholeFloor' = d.wholeFloor and d.request' = d.request and d.seenHead' = d.seenHead and d.seenFloor' = d.seenFloor
}
pred othersStay[d: Device] { all other: Device - d | stays[other] }
pred becomes[n: Note, m: Mode] {
  some following[Server.head] and Server.head' = following[Server.head] and floor' = floor
  at' = at ++ n -> Server.head' and mode' = mode ++ n -> m and all d: Device | stays[d]
}

/** A note is made, or edited by whoever knows its revision; or a person brings a deleted one back, knowing its tombstone. */
pred write[n: Note] { n.mode != Forgotten and becomes[n, Live] and Deleted' = Deleted - n }
pred delete[n: Note] { n.mode = Live and becomes[n, Tombstone] and Deleted' = Deleted + n }
/** The change that made a note is sent again, after its receipt was forgotten: taken only if there is no trace of the note. */
pred sentOnceMore[n: Note] { n in Deleted and no n.mode and becomes[n, Live] and Deleted' = Deleted }

/** Housekeeping, first round: cursors below old tombstones expire from now on. */
pred raiseFloor[n: Note] {
  n.mode = Tombstone and n.at not in upTo[Server.floor] and Server.floor' = n.at and head' = head
  notesStay and all d: Device | stays[d]
}
/** Housekeeping, a later round: what is not above the floor goes out of the pages, and is known by its note's id. */
pred forget[n: Note] {
  n.mode = Tombstone and n.at in upTo[Server.floor] and serverStays and Deleted' = Deleted and all d: Device | stays[d]
  (all d: Device | some d.request implies d.seenFloor = Server.floor) or some ForgottenAtOnce
  some ForgottenForGood implies { at' = at - n -> Sequence and mode' = mode - n -> Mode } else { at' = at and mode' = mode ++ n -> Forgotten }
}

pred isReadingWhole[d: Device] {
  some d.wholeTo and d.cursor in upTo[d.wholeTo] and d.wholeFloor = Server.floor
}
pred isExpired[d: Device] { some d.cursor and d.cursor not in Server.floor + nexts[Server.floor] and some Server.floor and not isReadingWhole[d] }
/** The request finds the floor and the head; with a cursor that is too old it is answered at once. */
pred ask[d: Device] {
  no d.request and not isExpired[d] and some d.request' and d.seenHead' = Server.head and d.seenFloor' = Server.floor
  d.cursor' = d.cursor and d.has' = d.has and d.fresh' = d.fresh and d.isWhole' = d.isWhole and d.wholeTo' = d.wholeTo
  d.wholeFloor' = d.wholeFloor and othersStay[d] and serverStays and notesStay
}
/** cursor_expired: the device begins at 0 again. */
pred expire[d: Device] {
  no d.request and isExpired[d] and no d.cursor' and some d.isWhole' and no d.fresh' and d.has' = d.has and d.wholeTo' = d.wholeTo
  d.wholeFloor' = d.wholeFloor and no d.request' and no d.seenHead' and no d.seenFloor' and othersStay[d] and serverStays and notesStay
}
/** NoteView.page, which may end before the head; the answer arrives and is applied, or is lost. */
pred page[d: Device, end: lone Sequence] {
  some d.request and no d.request' and no d.seenHead' and no d.seenFloor' and othersStay[d] and serverStays and notesStay
  end in d.seenHead + (nexts[d.cursor] & upTo[d.seenHead] & Note.at) + (no d.cursor implies upTo[d.seenHead] & Note.at else none)
  no end implies no d.seenHead
  some d.seenFloor and end not in d.seenFloor + nexts[d.seenFloor]
    implies { d.wholeTo' = end and d.wholeFloor' = d.seenFloor } else { d.wholeTo' = d.wholeTo and d.wholeFloor' = d.wholeFloor }
  applied[d, end] or (d.cursor' = d.cursor and d.has' = d.has and d.fresh' = d.fresh and d.isWhole' = d.isWhole)
}
pred applied[d: Device, end: lone Sequence] {
  let rows = { n: Note | n.at in upTo[end] - upTo[d.cursor] and n.mode != Forgotten },
      live = rows & mode.Live, gone = rows & mode.Tombstone, isOver = (end = d.seenHead implies d.isWhole else none) |
    d.cursor' = end and (some isOver
      implies (d.has' = d.fresh - gone + live and no d.fresh' and no d.isWhole')
      else (d.has' = d.has - gone + live and d.isWhole' = d.isWhole and d.fresh' = (some d.isWhole implies d.fresh - gone + live else none)))
}
pred nothing { serverStays and notesStay and all d: Device | stays[d] }

fact everyHistory {
  no at and no mode and no head and no floor and no Deleted and no cursor and no has and no fresh and no isWhole
  no wholeTo and no wholeFloor and no request and no seenHead and no seenFloor
  always {
    nothing or (some n: Note | write[n] or delete[n] or sentOnceMore[n] or raiseFloor[n] or forget[n])
      or (some d: Device | ask[d] or expire[d] or page[d, none]) or (some d: Device, end: Sequence | page[d, end])
  }
}

/** What a device has at its cursor is what there is, but for what is still to come; a whole read may have old copies until its end. */
pred noDeletionIsMissed {
  all d: Device, n: Note | no d.isWhole and some d.cursor and not isExpired[d] implies {
    n in d.has implies n.mode = Live or n.at not in upTo[d.cursor] and n.mode = Tombstone
    n.mode = Live and n.at in upTo[d.cursor] implies n in d.has
  }
}
pred nothingComesBack { no n: Deleted | n.mode = Live }
pred promises { noDeletionIsMissed and nothingComesBack }

/** Not vacuous: a device that was away while a tombstone was forgotten reads all anew and is without the note. */
run awayForLong {
  no Error and some d: Device, n: Note | eventually { n in d.has and eventually { expire[d] and n.mode = Forgotten and eventually (no d.isWhole and n not in d.has) } }
} for 3 but 2 Note, 1 Device, 4 Sequence, exactly 13 steps expect 1

check keepsItsPromises { no Error implies always promises } for 3 but 2 Note, 1 Device, 4 Sequence, exactly 10 steps expect 0
check findsForgottenAtOnce { Error = ForgottenAtOnce implies always promises } for 3 but 2 Note, 1 Device, 3 Sequence, exactly 10 steps expect 1
check findsForgottenForGood { Error = ForgottenForGood implies always promises } for 3 but 2 Note, 1 Device, 3 Sequence, exactly 7 steps expect 1
