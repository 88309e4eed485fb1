//! What each model has from all that it leads to, or from all that leads to it: found for every model in one pass. Models that
//! lead to each other have the same, so they are taken as one; between those the way never leads back.

use super::graph::Graph;
use super::sets::{SetId, Sets};
use crate::model::ModelId;

/// Models that lead to each other, as one cluster each.
pub(super) struct Clusters {
    /// The cluster of each model. A cluster has a higher number than all that it leads to.
    of: Vec<usize>,
    /// The clusters that a cluster leads to in one step, without itself.
    next: Vec<Vec<usize>>,
}

/// A set of numbers for each model.
pub(super) struct Assigned {
    pub(super) sets: Sets,
    /// In the order of the models.
    pub(super) of: Vec<SetId>,
}

impl Assigned {
    /// The numbers of a model, ascending.
    pub(super) fn numbers(&self, model: ModelId) -> &[usize] {
        let set = self.of.get(model.index());
        set.map_or(&[], |set| self.sets.numbers(*set))
    }
}

impl Clusters {
    pub(super) fn new(graph: &Graph) -> Self {
        let (of, count) = number(graph);
        let mut next = vec![Vec::new(); count];
        for (model, cluster) in of.iter().enumerate() {
            let named = graph.named_by(model).iter();
            let others = named.filter_map(|id| of.get(id.index()));
            let others = others.filter(|other| *other != cluster);
            if let Some(next) = next.get_mut(*cluster) {
                next.extend(others);
            }
        }
        for next in &mut next {
            next.sort_unstable();
            next.dedup();
        }
        Self { of, next }
    }

    /// What each model has of its own, less than `bound`, and what all that it leads to have.
    pub(super) fn below(
        &self,
        own: impl Iterator<Item = (ModelId, usize)>,
        bound: usize,
    ) -> Assigned {
        self.assign(own, bound, &self.next, 0..self.next.len())
    }

    /// What each model has of its own, less than `bound`, and what all that lead to it have.
    pub(super) fn above(
        &self,
        own: impl Iterator<Item = (ModelId, usize)>,
        bound: usize,
    ) -> Assigned {
        let mut previous = vec![Vec::new(); self.next.len()];
        for (cluster, next) in self.next.iter().enumerate() {
            for next in next {
                if let Some(previous) = previous.get_mut(*next) {
                    previous.push(cluster);
                }
            }
        }
        self.assign(own, bound, &previous, (0..self.next.len()).rev())
    }

    /// Goes through the clusters in an order in which their sources come first.
    fn assign(
        &self,
        own: impl Iterator<Item = (ModelId, usize)>,
        bound: usize,
        sources: &[Vec<usize>],
        order: impl Iterator<Item = usize>,
    ) -> Assigned {
        let mut owned: Vec<Vec<usize>> = vec![Vec::new(); sources.len()];
        for (model, number) in own {
            let cluster = self.of.get(model.index());
            if let Some(owned) = cluster.and_then(|cluster| owned.get_mut(*cluster)) {
                owned.push(number);
            }
        }
        let mut sets = Sets::below(bound);
        let mut found = vec![SetId::EMPTY; sources.len()];
        for cluster in order {
            let own = owned.get_mut(cluster).map(std::mem::take);
            let sources = sources.get(cluster).into_iter().flatten();
            let inherited = sources.filter_map(|source| found.get(*source).copied());
            let set = sets.union(inherited, &own.unwrap_or_default());
            if let Some(found) = found.get_mut(cluster) {
                *found = set;
            }
        }
        let of = self.of.iter().filter_map(|cluster| found.get(*cluster));
        let of = of.copied().collect();
        Assigned { sets, of }
    }
}

/// The cluster of each model, and how many there are.
fn number(graph: &Graph) -> (Vec<usize>, usize) {
    let mut walk = Walk {
        visits: vec![Visit::Never; graph.len()],
        open: Vec::new(),
        path: Vec::new(),
        clusters: 0,
    };
    for root in 0..graph.len() {
        walk.enter(root);
        while let Some(step) = walk.path.last_mut() {
            let next = graph.named_by(step.model).get(step.edge);
            step.edge += 1;
            match next {
                Some(next) => walk.enter(next.index()),
                None => walk.leave(),
            }
        }
    }
    let clusters = walk.visits.into_iter().filter_map(|visit| match visit {
        Visit::In(cluster) => Some(cluster),
        Visit::Never | Visit::Open(_) => None,
    });
    (clusters.collect(), walk.clusters)
}

/// Tarjan's algorithm, with a path of its own: documents may nest deeper than this program's stack.
struct Walk {
    visits: Vec<Visit>,
    /// The models whose cluster is not known yet, in the order in which they were met.
    open: Vec<usize>,
    path: Vec<Step>,
    clusters: usize,
}

#[derive(Clone, Copy)]
enum Visit {
    Never,
    /// At this position among the open ones.
    Open(usize),
    /// In this cluster.
    In(usize),
}

/// A model that the walk stands in.
struct Step {
    model: usize,
    /// Which of the models that it names is next.
    edge: usize,
    /// The positions among the open ones of itself and of the first that it leads back to.
    own: usize,
    first: usize,
}

impl Walk {
    fn enter(&mut self, model: usize) {
        let own = self.open.len();
        match self.visits.get_mut(model) {
            Some(visit @ Visit::Never) => {
                *visit = Visit::Open(own);
                self.open.push(model);
                self.path.push(Step {
                    model,
                    edge: 0,
                    own,
                    first: own,
                });
            }
            Some(Visit::Open(position)) => {
                if let Some(step) = self.path.last_mut() {
                    step.first = step.first.min(*position);
                }
            }
            Some(Visit::In(_)) | None => {}
        }
    }

    fn leave(&mut self) {
        let Some(step) = self.path.pop() else { return };
        if step.first < step.own {
            // The one before leads back as far.
            if let Some(before) = self.path.last_mut() {
                before.first = before.first.min(step.first);
            }
            return;
        }
        for member in self.open.drain(step.own..) {
            if let Some(visit) = self.visits.get_mut(member) {
                *visit = Visit::In(self.clusters);
            }
        }
        self.clusters += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Clusters;
    use crate::lower::graph::Graph;
    use crate::model::ModelId;

    /// `edges[i]` are the models that model `i` names.
    fn numbers(edges: &[&[usize]], own: &[(usize, usize)]) -> [Vec<Vec<usize>>; 2] {
        let clusters = Clusters::new(&Graph::with_edges(edges));
        let own = || own.iter().map(|(model, number)| (ModelId(*model), *number));
        [clusters.below(own(), 9), clusters.above(own(), 9)].map(|assigned| {
            let models = (0..edges.len()).map(ModelId);
            models
                .map(|model| assigned.numbers(model).to_vec())
                .collect()
        })
    }

    #[test]
    fn a_circle_has_what_each_of_it_has() {
        // 0 → 1 ⇄ 2 → 3, and 4 → 4 by itself.
        let edges: [&[usize]; 5] = [&[1], &[2, 2], &[3, 1], &[], &[4]];
        let [below, above] = numbers(&edges, &[(0, 7), (2, 5), (3, 1), (4, 8), (1, 5)]);
        assert_eq!(
            below,
            [vec![1, 5, 7], vec![1, 5], vec![1, 5], vec![1], vec![8]]
        );
        assert_eq!(
            above,
            [vec![7], vec![5, 7], vec![5, 7], vec![1, 5, 7], vec![8]]
        );
    }

    #[test]
    fn two_ways_to_one_model_and_a_way_back_from_far_below() {
        // 0 → {1, 2} → 3 → 4 → 1
        let edges: [&[usize]; 5] = [&[1, 2], &[3], &[3], &[4], &[1]];
        let [below, above] = numbers(&edges, &[(4, 0), (2, 1)]);
        assert_eq!(below, [vec![0, 1], vec![0], vec![0, 1], vec![0], vec![0]]);
        assert_eq!(above, [vec![], vec![0, 1], vec![1], vec![0, 1], vec![0, 1]]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let named: Vec<[usize; 1]> = (1..=200_000).map(|next| [next]).collect();
        let mut edges: Vec<&[usize]> = named.iter().map(<[usize; 1]>::as_slice).collect();
        edges.push(&[]);
        let [below, above] = numbers(&edges, &[(0, 1), (200_000, 2)]);
        assert_eq!((&below[0], &above[200_000]), (&vec![1, 2], &vec![1, 2]));
        assert_eq!((&below[1], &above[1]), (&vec![2], &vec![1]));
    }
}
