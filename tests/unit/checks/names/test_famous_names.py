"""The famous, the fictional and things named after somebody, at a school where a child bears the same forename."""

import pytest

from tests.unit.checks.consent_schools import PUPIL, findings, register

WICKSTEAD = register(
    (PUPIL, "Year 3", "Wrens",
     "Emma|Thirsk, Maya|Tindle, Brian|Coyne, Sheila|Marr, Eva|Sandholm, Joan|Eccles, Tyrone|Beddow, Juno|Haxby, "
     "Maia|Fenn, Stanley|Orrell, Charlotte|Yewdall, Albert|Cray, Victoria|Pym, Annie|Skelmer, Luke|Darrow, Rhys|Penmon, "
     "Hannah|Quarrie, Katherine|Lunt, Martha|Eastlake, Jacob|Nye, Poppy|Gorringe, Oscar|Wray, Edith|Ormerod"),
    (PUPIL, "Year 7", "Ash",
     "Hari|Dhaliwal, Anna|Prowse, Beth|Larkham, Keely|Stobart, Leah|Tansley, Georgia|Fold, Alex|Birkin, Max|Tolland, "
     "Molly|Crake, Sophie|Hexton, Tom|Raine, Rosalind|Kerrow, Isaac|Benwell, Ada|Shipway, Nadia|Rahmani, Elsie|Trow, "
     "Fionn|McArdle, Owain|Tregaron, Siwan|Bevan, Morag|Lindsell, Iona|Strachan, Callum|Weddell, Sita|Varma, "
     "Esther|Golding, Daniel|Ferrow, Ruby|Cantlow, Harriet|Moxley, Wallace|Ames, Claude|Verrier, Benjamin|Oduya"),
)  # fmt: skip

NOBODY = [
    "Year 13 are deep in TRANSLATIONS by Brian Friel.",
    "English: Eva Smith, Sheila Birling and who is to blame.",
    "Year 8 have started Across the Barricades by Joan Lingard.",
    "Our top set has read Emma, Persuasion, Northanger Abbey.",
    "Juno Boyle holds the family together in Juno and the Paycock.",
    "Homework: was Sheila Birling right?",
    "Year 6 love Maia Fielding in Journey to the River Sea.",
    "Holes is our class reader and Stanley Yelnats is digging.",
    "We wrote diaries as Georgiana Darcy, as Jane Bennet and as Emma Woodhouse.",
    "Albert Narracott and his horse won our hearts.",
    "The next author on our shelf is Katya Balen, then Emma Carroll, then Maz Evans.",
    "We are reading The Last Bear by Hannah Gold.",
    "Katherine Applegate and Katherine Paterson are in the new book order.",
    "Maya Leonard writes about beetles and trains.",
    "Poster: Sophie Anderson, Sophie Kirtley, Sophie Deen.",
    "Our poem this week is by Benjamin Zephaniah.",
    "Callum McGregor and Sephy are at the heart of Noughts & Crosses.",
    "A quiz on Beth March, Meg March and Theodore Laurence.",
    "Hannah Höch and Max Ernst inspired our collages.",
    "We copied Georgia O'Keeffe and Claude Monet in art club.",
    "The orchestra is playing Anna Meredith and Anna Clyne.",
    "Our choir sang Eric Whitacre, Bob Chilcott and Max Richter.",
    "Assembly music: Annie Lennox, Luke Combs and Hannah Kendall.",
    "GCSE dance: Emancipation of Expressionism, with a nod to Christopher Bruce and Martha Graham.",
    "Year 5 made fact files on Katherine Johnson and Annie Easley.",
    "Rosalind Franklin, Isaac Newton and Ada Lovelace look down from our corridor.",
    "Our science house is named Elsie Inglis.",
    "Sophie Germain was a mathematician.",
    "The Year 3 timeline runs from Harriet Tubman to Nadia Murad.",
    "Year 4 made a frieze of Edith Cavell and Violette Szabo.",
    "Edith Pretty and Basil Brown dug up a ship at Sutton Hoo.",
    "Owain Glyndŵr Day is on 16 September.",
    "Owain Lawgoch and Llywelyn ap Gruffudd fill our castle display.",
    "Fionn mac Cumhaill built a causeway.",
    "Iona Abbey was founded by Columba of Iona.",
    "County Tyrone was our first stop.",
    "Ulster's Anna Parnell and Mary Ann McCracken are in the new module.",
    "Year 10 history: Rosa Luxemburg, Sophie Scholl, Anita Lasker-Wallfisch.",
    "Daniel and the lions' den is in our Bible basket.",
    "Esther and Mordecai are the heroes of Purim.",
    "The RE table has Isaac Watts and his hymns on it.",
    "Rama, Sita and Lakshman light up our Diwali corridor.",
    "Beth Mead, Leah Williamson and Georgia Stanway are on our wall of champions.",
    "Keely Hodgkinson won Olympic gold and we watched every second.",
    "PE inspirations: Alex Yee, Hannah Mills, Tom Pidcock.",
    "Assembly asked what Beth Tweddle and Max Whitlock have in common.",
    "Our new reading corner has Wallace and Gromit cushions.",
    "Anna and Kristoff costumes are welcome at film night.",
    "Luke Skywalker and Molly Weasley were seen on World Book Day.",
    "Ruby Redfort is back on the library shelf.",
    "Poppy Field by Michael Morpurgo is our remembrance text.",
    "Charlotte Square is where our Edinburgh tour begins.",
    "Victoria Embankment was closed, so the coach was late.",
    "Albert Dock and the museum made a perfect day out.",
    "The Oscar Romero award is pinned up in the hall.",
    "Martha's Rule was the subject of our health and social care debate.",
    "Storm Arwen took the fence; Storm Isha took the gate.",
    "Jacob sheep and a Jack Russell came from the farm.",
    "The kitchen is serving Victoria sponge and Anna Pavlova meringue.",
    "Tom Dick and Harry are the names of our three tunnels in the escape room.",
    "The Siwan by Saunders Lewis revision booklet is online.",
    "Loch Morar has a monster too: Morag of Loch Morar.",
    "Mozart's Don Giovanni and Puccini's Gianni Schicchi are on the A-level list.",
]

NAMED = [
    ("Well done to Emma Thirsk for her poster on Emma Carroll.", ["Emma Thirsk"]),
    ("Brian Coyne read from Translations by Brian Friel.", ["Brian Coyne"]),
    ("Charlotte Yewdall was our Lady Catherine de Bourgh.", ["Charlotte Yewdall"]),
    ("Hannah Quarrie met the author Hannah Gold.", ["Hannah Quarrie"]),
    ("Stanley Orrell loved Stanley Yelnats.", ["Stanley Orrell"]),
    ("Beth Larkham has been compared to Beth Mead!", ["Beth Larkham"]),
    ("Georgia Fold scored a goal worthy of Georgia Stanway.", ["Georgia Fold"]),
    ("Max Tolland on the pommel horse, just like Max Whitlock.", ["Max Tolland"]),
    ("Owain Tregaron told us about Owain Glyndŵr.", ["Owain Tregaron"]),
    ("Juno Haxby is Juno Boyle in the spring play.", ["Juno Haxby"]),
    ("Katherine Lunt wants to be Katherine Johnson.", ["Katherine Lunt"]),
    ("Sita Varma told us the story of Rama and Sita.", ["Sita Varma"]),
    ("Rosalind Kerrow won the Rosalind Franklin prize for science.", ["Rosalind Kerrow"]),
    ("Annie Skelmer sang Annie Lennox.", ["Annie Skelmer"]),
    ("Daniel Ferrow and Esther Golding led our assembly.", ["Daniel Ferrow", "Esther Golding"]),
    ("Poppy Gorringe read Poppy Field by Michael Morpurgo.", ["Poppy Gorringe"]),
]

OF_THE_CHILD = [
    ("Edith pretty much ran the stall.", "Edith"),
    ("Hannah more than doubled her score.", "Hannah"),
    ("Charlotte's house won the cup.", "Charlotte"),
    ("Sophie's snail won our garden race.", "Sophie"),
    ("Albert the first to finish, well done!", "Albert"),
    ("Well done Sophie and Tom!", "Sophie"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_famous_name_is_no_child_of_that_forename(text: str) -> None:
    assert findings(WICKSTEAD, text) == []


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_child_beside_a_famous_namesake_is_found(text: str, names: list[str]) -> None:
    assert [words for _, words in findings(WICKSTEAD, text)] == names


@pytest.mark.parametrize(("text", "name"), OF_THE_CHILD)
def test_what_only_begins_like_a_famous_name_is_the_child(text: str, name: str) -> None:
    assert ("name", name) in findings(WICKSTEAD, text)


@pytest.mark.parametrize("name", ["Emma Carroll", "Brian Friel", "Beth Mead", "Eva Smith"])
def test_a_child_of_a_famous_name_is_found(name: str) -> None:
    people = register((PUPIL, "Year 3", "Wrens", name.replace(" ", "|")))
    assert findings(people, f"Star of the week is {name}.") == [("name", name)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Well done Edith, Ruby and Max!", ["Edith", "Ruby", "Max"]),
        ("Max and Ruby won the cup.", ["Max", "Ruby"]),
        ("Charlotte\nVictoria\nAlbert", ["Charlotte", "Victoria", "Albert"]),
    ],
)
def test_children_in_a_row_are_no_famous_pair(text: str, names: list[str]) -> None:
    assert [name for _, name in findings(WICKSTEAD, text)] == names
