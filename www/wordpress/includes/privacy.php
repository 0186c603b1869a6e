<?php
/**
 * What a privacy policy may say of the check-in.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'attune_check_privacy' );

/**
 * Suggests it in the guide to the policy.
 */
function attune_check_privacy() {
	$said = array(
		__( 'This site offers a private check-in on the work with a therapist, counsellor, psychologist or coach. It runs in your browser alone.', 'attune-check' ),
		__( 'What you answer is not sent to us or to anybody else. It is not stored, not on our server and not in your browser. It sets no cookie.', 'attune-check' ),
		__( 'Our server sees that the page was opened, as with every page. The history of your browser may list it.', 'attune-check' ),
		__( 'You can copy, print or save your result yourself. What you do with it is up to you.', 'attune-check' ),
	);
	wp_add_privacy_policy_content( __( 'Attune check-in', 'attune-check' ), '<p>' . implode( '</p><p>', array_map( 'esc_html', $said ) ) . '</p>' );
}
